using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Language;

namespace Exchange.Domain.Messages;

/// <summary>
/// One message between the two of an agreement, or to all who take part in a group exchange: own words, or a ready phrase. Appended;
/// erased a year after the end (Q4).
/// </summary>
public sealed class Message
{
    /// <summary>Length of own words, characters.</summary>
    public const int Longest = 600;

    /// <summary>After the end its people may still write for so long.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(30);

    private Message()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>The agreement, or null.</summary>
    public Guid? AgreementId { get; private init; }

    /// <summary>The group exchange, when it is not an agreement; else null.</summary>
    public Guid? GroupExchangeId { get; private init; }

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

    /// <summary>
    /// Written while the other of an agreement does not want to hear from the author: it is not handed over, and the author is not told so.
    /// In a group exchange nothing is held; who does not want to hear from somebody does not see their words.
    /// </summary>
    public bool Held { get; private init; }

    /// <summary>Whether the two may write now: from the first word until 30 days after the end.</summary>
    public static bool IsOpen(Agreement agreement, DateTimeOffset now) => !agreement.IsFinal || now <= agreement.Since + After;

    /// <summary>Whether those who take part may write now: from the call until 30 days after the end.</summary>
    public static bool IsOpen(GroupExchange group, DateTimeOffset now) => !group.IsFinal || now <= group.Since + After;

    /// <summary>Writes one to the other of an agreement.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="phrase">Code of a ready phrase; it goes before own words.</param>
    /// <param name="text">Own words.</param>
    /// <param name="allowsContacts">Time and place are agreed and both are adults: a phone or an address may stand in the words.</param>
    /// <param name="held">The other does not want to hear from the author.</param>
    /// <param name="by">One of the two.</param>
    /// <exception cref="Refused"><c>messages.closed</c>, <c>messages.empty</c>, <c>messages.too-long</c>, <c>messages.contacts-too-early</c>.</exception>
    public static Message Write(Agreement agreement, string? phrase, string? text, bool allowsContacts, bool held, Acting by)
    {
        var message = IsOpen(agreement, by.At) ? Of(agreement.Id, null, phrase, text, held, by) : throw new Refused("messages.closed");
        return allowsContacts || !message.HoldsContacts() ? message : throw new Refused("messages.contacts-too-early");
    }

    /// <summary>Writes one to all who take part in a group exchange. A phone or an address never stands in the words: contacts are shared by ticking, between two (Q2).</summary>
    /// <param name="group">The group exchange.</param>
    /// <param name="phrase">Code of a ready phrase; it goes before own words.</param>
    /// <param name="text">Own words.</param>
    /// <param name="by">Who called it, or has a place that no worker has to look at any more.</param>
    /// <exception cref="Refused"><c>group-exchanges.not-yours</c>, <c>messages.closed</c>, <c>messages.empty</c>, <c>messages.too-long</c>, <c>messages.contacts-in-group</c>.</exception>
    public static Message Write(GroupExchange group, string? phrase, string? text, Acting by)
    {
        if (by.SubjectId is not { } author || !group.TakesPart(author))
        {
            throw new Refused("group-exchanges.not-yours");
        }

        var message = IsOpen(group, by.At) ? Of(null, group.Id, phrase, text, held: false, by) : throw new Refused("messages.closed");
        return message.HoldsContacts() ? throw new Refused("messages.contacts-in-group") : message;
    }

    private bool HoldsContacts() => ContactDetails.Find(Text ?? "").Count > 0;

    private static Message Of(Guid? agreement, Guid? group, string? phrase, string? text, bool held, Acting by)
    {
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

        return new()
        {
            Id = Guid.CreateVersion7(by.At),
            AgreementId = agreement,
            GroupExchangeId = group,
            AuthorId = by.SubjectId!.Value,
            ActorId = by.ActorId!.Value,
            At = by.At,
            Phrase = ready,
            Text = said.Length > 0 ? said : null,
            Held = held,
        };
    }
}
