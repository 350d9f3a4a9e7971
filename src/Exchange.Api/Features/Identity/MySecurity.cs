using System.Globalization;
using System.Text.Encodings.Web;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Features.Identity;

/// <summary>How a person signs in, and the key of an authenticator app that is being added.</summary>
[May(Who.SignedIn, During = DueFirst.SecondFactor)]
public sealed record MySecurity : IRequest<SecurityState>;

/// <param name="MemberNumber">What goes with the PIN.</param>
/// <param name="HasContact">Whether a password is of use: it goes with a phone or an e-mail.</param>
/// <param name="HasPassword">Whether there is one.</param>
/// <param name="HasPin">Whether there is one.</param>
/// <param name="SecondFactor">Whether signing in asks for a code as well.</param>
/// <param name="RecoveryCodes">How many codes for a lost phone are left.</param>
/// <param name="Pending">The app that was begun to be added and is not confirmed yet.</param>
public sealed record SecurityState(int MemberNumber, bool HasContact, bool HasPassword, bool HasPin, bool SecondFactor, int RecoveryCodes, AuthenticatorKey? Pending);

/// <param name="Key">Secret for typing, in groups of four.</param>
/// <param name="Address">The same as an <c>otpauth:</c> address for a QR code.</param>
public sealed record AuthenticatorKey(string Key, string Address)
{
    internal static AuthenticatorKey Of(string secret, int memberNumber) => new(
        string.Join(' ', secret.Chunk(4).Select(part => new string(part))),
        string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/{Issuer}:{memberNumber}?secret={secret}&issuer={Issuer}&digits=6"));

    private static readonly string Issuer = UrlEncoder.Default.Encode("Mainų birža");
}

internal sealed class MySecurityHandler(ExchangeDb db, UserManager<Login> logins, OwnLogin own) : IRequestHandler<MySecurity, SecurityState>
{
    public async Task<SecurityState> Handle(MySecurity request, CancellationToken ct)
    {
        var login = await own.FindAsync(ct);
        var person = await db.People.OneAsync(login.Id, ct);
        var secret = login.TwoFactorEnabled ? null : await logins.GetAuthenticatorKeyAsync(login);
        return new(
            person.MemberNumber,
            person.Email is not null || person.Phone is not null,
            login.PasswordHash is not null,
            login.PinHash is not null,
            login.TwoFactorEnabled,
            await logins.CountRecoveryCodesAsync(login),
            secret is null ? null : AuthenticatorKey.Of(secret, person.MemberNumber));
    }
}
