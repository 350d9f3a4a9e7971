namespace Exchange.Api.Identity;

/// <summary>How often one caller may ask.</summary>
internal sealed class Limits
{
    /// <summary>Tries to sign in, register or set a secret, from one address in a minute (Security S8).</summary>
    public int TriesAMinute { get; set; } = 60;

    /// <summary>Requests to the API, with one token or from one address in a minute.</summary>
    public int RequestsAMinute { get; set; } = 300;
}
