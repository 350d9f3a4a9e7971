using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Messages;

/// <summary>What one of the two lets the other see of their phone and e-mail (Q2). The latest word counts; appended.</summary>
public sealed class ContactShare
{
    /// <summary>After the end of the agreement the other sees nothing of it any more.</summary>
    public static readonly TimeSpan After = TimeSpan.FromDays(30);

    private ContactShare()
    {
    }

    /// <summary>Identity, in order of time.</summary>
    public Guid Id { get; private init; }

    /// <summary>The agreement.</summary>
    public Guid AgreementId { get; private init; }

    /// <summary>Whose phone and e-mail.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The phone is shown.</summary>
    public bool Phone { get; private init; }

    /// <summary>The e-mail is shown.</summary>
    public bool Email { get; private init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Whether contacts are shown at all: time and place are settled, and the end is not 30 days past.</summary>
    public static bool IsOpen(Agreement agreement, DateTimeOffset now) => agreement.TakesProblems(now) && (!agreement.IsFinal || now <= agreement.Since + After);

    /// <summary>Ticks what the other may see.</summary>
    /// <exception cref="Refused"><c>messages.contacts-not-yet</c> before time and place are agreed, and after the end.</exception>
    public static ContactShare Tick(Agreement agreement, bool phone, bool email, Acting by) => IsOpen(agreement, by.At) && !agreement.IsFinal
        ? new() { Id = Guid.CreateVersion7(by.At), AgreementId = agreement.Id, PersonId = by.SubjectId!.Value, Phone = phone, Email = email, At = by.At }
        : throw new Refused("messages.contacts-not-yet");
}
