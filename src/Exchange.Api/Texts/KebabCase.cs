namespace Exchange.Api.Texts;

/// <summary>Values of an enumeration as the ends of text keys: <c>AwaitingApproval</c> is <c>awaiting-approval</c>.</summary>
public static class KebabCase
{
    public static string Key(this Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
