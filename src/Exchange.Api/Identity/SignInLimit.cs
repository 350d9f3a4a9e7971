namespace Exchange.Api.Identity;

/// <summary>How often one address may try to sign in, register or set a secret (S8), and how often one caller may ask the API anything.</summary>
internal sealed class SignInLimit
{
    public int TriesAMinute { get; set; } = 60;

    public int RequestsAMinute { get; set; } = 300;
}
