namespace Exchange.Domain.Messages;

/// <summary>Whole sentences to send with one tap. Kept by their code, so that each reads them in their own language.</summary>
public static class QuickPhrases
{
    /// <summary>Codes, in the order they are offered.</summary>
    public static readonly IReadOnlyList<string> Codes = ["suits-me", "where-exactly", "on-my-way", "late", "cannot-come", "other-time", "thank-you"];
}
