using Exchange.Domain.Agreements;
using Exchange.Domain.Language;

namespace Exchange.Domain.Messages;

/// <summary>One message between the two of an agreement: own words, or a ready phrase. Appended; erased a year after the end (Q4).</summary>
public sealed class Message
{
    /// <summary>Length of own words, characters.</summary>
    public const int Longest = 600;

    /// <summary>After the end of the agreement the two may still write for so long.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(30);

    private Message()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private init; }

    /// <summary>Whose word it is.</summary>
    public Guid AuthorId { get; private init; }

    /// <summary>Who was at the keyboard.</summary>
    public Guid ActorId { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Code of a ready phrase, or null.</summary>
    public string? Phrase { get; private init; }

    /// <summary>Own words, 1–600 characters, or null.</summary>
    public string? Text { get; private init; }

    /// <summary>Written while the other does not want to hear from the author: it is not handed over, and the author is not told so.</summary>
    public bool Held { get; private init; }

    /// <summary>Whether the two may write now: from the first word until 30 days after the end.</summary>
    public static bool IsOpen(Agreement agreement, DateTimeOffset now) => !agreement.IsFinal || now <= agreement.Since + After;

    /// <summary>Writes one.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="phrase">Code of a ready phrase; it goes before own words.</param>
    /// <param name="text">Own words.</param>
    /// <param name="allowsContacts">Time and place are agreed and both are adults: a phone or an address may stand in the words.</param>
    /// <param name="held">The other does not want to hear from the author.</param>
    /// <param name="by">One of the two.</param>
    /// <exception cref="Refused"><c>messages.closed</c>, <c>messages.empty</c>, <c>messages.too-long</c>, <c>messages.contacts-too-early</c>.</exception>
    public static Message Write(Agreement agreement, string? phrase, string? text, bool allowsContacts, bool held, Acting by)
    {
        if (!IsOpen(agreement, by.At))
        {
            throw new Refused("messages.closed");
        }

        var ready = phrase is not null && QuickPhrases.Codes.Contains(phrase) ? phrase : null;
        var said = ready is null ? CleanText.CleanLines(text ?? "") : "";
        if (ready is null && said.Length == 0)
        {
            throw new Refused("messages.empty");
        }

        if (said.Length > Longest)
        {
            throw new Refused("messages.too-long");
        }

        if (!allowsContacts && ContactDetails.Find(said).Count > 0)
        {
            throw new Refused("messages.contacts-too-early");
        }

        return new()
        {
            Id = Guid.CreateVersion7(by.At),
            AgreementId = agreement.Id,
            AuthorId = by.SubjectId!.Value,
            ActorId = by.ActorId!.Value,
            At = by.At,
            Phrase = ready,
            Text = said.Length > 0 ? said : null,
            Held = held,
        };
    }
}
