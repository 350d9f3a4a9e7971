using Exchange.Domain.Language;

namespace Exchange.Domain.Identity;

/// <summary>What a parent or guardian has said.</summary>
public enum GuardianWord
{
    /// <summary>Yes, the young person may take part.</summary>
    Consents,

    /// <summary>They know of it; from 16 on that is enough by day, in public places and once (S3).</summary>
    Informed,
}

/// <summary>
/// A parent or guardian lets a young person take part (S2, S3): who, when, which text, how, and until when. Appended; ended by a date,
/// never deleted, so that it can be shown later what was allowed at which time.
/// </summary>
public sealed class GuardianConsent
{
    /// <summary>Calendar months after which it runs out (S2).</summary>
    public const int Months = 12;

    /// <summary>Length of the guardian's name, characters.</summary>
    public const int LongestName = 120;

    /// <summary>Below this age nothing is published or accepted without it (S2).</summary>
    public const int NeededBelow = 16;

    private GuardianConsent()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The young person.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Name of the parent or guardian, 1–120 characters.</summary>
    public string Guardian { get; private init; } = "";

    /// <summary>What they said.</summary>
    public GuardianWord Word { get; private init; }

    /// <summary>Version of the text that is shown now; a changed text is a new version.</summary>
    public const int CurrentText = 2;

    /// <summary>First version of the text that speaks of homes, evenings and what repeats (S3).</summary>
    public const int WiderFrom = 2;

    /// <summary>Version of the text they agreed to, from 1.</summary>
    public int TextVersion { get; private init; }

    /// <summary>How they said yes.</summary>
    public ConsentForm Form { get; private init; }

    /// <summary>Worker who recorded it.</summary>
    public Guid RecordedById { get; private init; }

    /// <summary>First instant.</summary>
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>First instant at which it holds no longer.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>When it was taken back, or null. Takes effect at once and needs no reason.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Records a consent, or that they know, for 12 months.</summary>
    /// <param name="person">Young person whose date of birth is known.</param>
    /// <param name="guardian">Name of the parent or guardian.</param>
    /// <param name="textVersion">Version of the text, ≥ 1.</param>
    /// <param name="form">How they said yes.</param>
    /// <param name="by">Worker.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <param name="word">What they said.</param>
    /// <exception cref="Refused"><c>identity.guardian-not-needed</c> for a grown-up or an unknown age; <c>identity.guardian-name</c>.</exception>
    public static GuardianConsent Give(Person person, string? guardian, int textVersion, ConsentForm form, Guid by, DateOnly today, DateTimeOffset at, GuardianWord word = GuardianWord.Consents)
    {
        if (!person.IsMinorOn(today))
        {
            throw new Refused("identity.guardian-not-needed");
        }

        return new()
        {
            Id = Guid.CreateVersion7(at),
            PersonId = person.Id,
            Guardian = CleanText.Clean(guardian) is { Length: > 0 and <= LongestName } name ? name : throw new Refused("identity.guardian-name"),
            Word = word,
            TextVersion = textVersion,
            Form = form,
            RecordedById = by,
            GivenAt = at,
            EndsAt = at.AddMonths(Months),
        };
    }

    /// <summary>Whether the guardian knows of it at an instant, by a consent, even one taken back, or because they were told.</summary>
    public bool InformsAt(DateTimeOffset at) => GivenAt <= at && at < EndsAt;

    /// <summary>Whether a consent holds at an instant.</summary>
    public bool HoldsAt(DateTimeOffset at) => Word == GuardianWord.Consents && GivenAt <= at && at < EndsAt && (WithdrawnAt is null || at < WithdrawnAt);

    /// <summary>Takes it back at once; a second time changes nothing.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
