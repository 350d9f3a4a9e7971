namespace Exchange.Domain.JobFairs;

/// <summary>
/// A resident's word that they come to a fair, with the badge they come with. One live registration per person and fair; a cancelled
/// one stays as it was, and registering again makes a new badge (K-1).
/// </summary>
public sealed class FairRegistration
{
    private FairRegistration()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Fair.</summary>
    public Guid FairId { get; private init; }

    /// <summary>Who comes.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Random text in the badge's QR code; holds nothing about the person (K-1).</summary>
    public string Token { get; private init; } = "";

    /// <summary>Number on the badge and on the candidate card, 1000–9999, random, unique in the fair.</summary>
    public int CardNumber { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>When the person took it back, or null.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>Registers a person.</summary>
    /// <param name="fair">Fair that takes residents today.</param>
    /// <param name="personId">Who comes.</param>
    /// <param name="token">Random, at least 20 characters.</param>
    /// <param name="cardNumber">Random and free in this fair, 1000–9999.</param>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">As <see cref="JobFair.LetResidentIn"/>.</exception>
    public static FairRegistration Register(JobFair fair, Guid personId, string token, int cardNumber, DateOnly today, DateTimeOffset at)
    {
        fair.LetResidentIn(today);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            FairId = fair.Id,
            PersonId = personId,
            Token = token.Length >= 20 ? token : throw new ArgumentException("A token has at least 20 characters.", nameof(token)),
            CardNumber = cardNumber,
            RegisteredAt = at,
        };
    }

    /// <summary>Takes it back; a second time changes nothing, and it leaves no mark (K-7).</summary>
    /// <param name="at">Now.</param>
    public void Cancel(DateTimeOffset at) => CancelledAt ??= at;
}
