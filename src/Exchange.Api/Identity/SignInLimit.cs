namespace Exchange.Api.Identity;

/// <summary>How often one address may try to sign in, register or set a secret (S8).</summary>
internal sealed class SignInLimit
{
    public int TriesAMinute { get; set; } = 60;

    /// <summary>Calls of the API a minute from one caller.</summary>
    public int CallsAMinute { get; set; } = 300;
}
