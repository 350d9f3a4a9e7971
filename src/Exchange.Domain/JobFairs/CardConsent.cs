namespace Exchange.Domain.JobFairs;

/// <summary>
/// A person's yes to showing their candidate card to the employers of one fair (C-1): one purpose, one circle of recipients, one
/// text. Appended; ended by a date, never deleted. Withdrawing takes effect at once (C-2).
/// </summary>
public sealed class CardConsent
{
    /// <summary>Version of the text the person said yes to; raised whenever its meaning changes.</summary>
    public const int TextVersion = 1;

    private CardConsent()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Fair whose employers may see the card.</summary>
    public Guid FairId { get; private init; }

    /// <summary>Whose card.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Who ticked the box: the person, or a worker with a mandate.</summary>
    public Guid GivenById { get; private init; }

    /// <summary>Version of the text.</summary>
    public int Version { get; private init; }

    /// <summary>Language of the text: two letters.</summary>
    public string Language { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>When it was taken back, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Records a yes.</summary>
    /// <param name="fairId">Fair.</param>
    /// <param name="personId">Whose card.</param>
    /// <param name="givenById">Who ticked the box.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="at">Now.</param>
    public static CardConsent Give(Guid fairId, Guid personId, Guid givenById, string language, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        FairId = fairId,
        PersonId = personId,
        GivenById = givenById,
        Version = TextVersion,
        Language = language,
        GivenAt = at,
    };

    /// <summary>Takes it back at once; a second time changes nothing.</summary>
    /// <param name="at">Now.</param>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
