using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Identity;

/// <summary>How a person signs in. Same id as the person; e-mail and phone live on the person, so they are not kept twice.</summary>
public sealed class Login : IdentityUser<Guid>
{
    /// <summary>Hash of the PIN that goes with the member number, or null.</summary>
    public string? PinHash { get; set; }

    /// <summary>The PIN was printed on a card and must be replaced by the person's own at the first sign-in (P6).</summary>
    public bool PinIsOneTime { get; set; }

    /// <summary>Wrong PINs in a row at the door, 0–<see cref="Pin.Tries"/>; the last closes it until a new card is made (P6).</summary>
    public int PinTries { get; set; }

    /// <summary>Half minute, counted from 1970, of the last code of the authenticator app that was used: only later ones open; or null.</summary>
    public long? CodeStep { get; set; }

    /// <summary>What the person may be here. Changing it ends all sessions.</summary>
    public Who Roles { get; set; }
}
