using Exchange.Domain.Agreements;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>What matching knows of this person, listing, vacancy or employer has changed and is to be read again: written with the change, so that every program on the database follows it.</summary>
public sealed class MatchChange
{
    /// <summary>Instead of an id when so much was changed at once that everything is to be read again.</summary>
    public static readonly Guid Everything = Guid.Empty;

    /// <summary>So many of the newest are kept. Whoever is further behind reads everything again.</summary>
    internal const int Kept = 10_000;

    // A community file brings thousands of people in one save.
    private const int MostAtOnce = 1_000;

    private MatchChange()
    {
    }

    /// <summary>Grows with every row; of two that are written at once on PostgreSQL the later number may be seen first.</summary>
    public long Number { get; private init; }

    public Guid SubjectId { get; private init; }

    internal static IEnumerable<MatchChange> Of(IReadOnlyCollection<Guid> subjects) =>
        (subjects.Count > MostAtOnce ? [Everything] : subjects).Select(subject => new MatchChange { SubjectId = subject });
}

/// <summary>The one place that knows which rows matter for matching, and whom each concerns.</summary>
internal static class MatchChanges
{
    /// <summary>Rows that <see cref="MatchReader"/> reads, and whose ids are read again when one is written.</summary>
    public static readonly IReadOnlyDictionary<Type, Func<object, Guid?[]>> Concerned = new Dictionary<Type, Func<object, Guid?[]>>
    {
        [typeof(Person)] = Of<Person>(person => [person.Id]),
        [typeof(Questionnaire)] = Of<Questionnaire>(questionnaire => [questionnaire.PersonId]),
        [typeof(GuardianConsent)] = Of<GuardianConsent>(consent => [consent.PersonId]),
        [typeof(Suspension)] = Of<Suspension>(suspension => [suspension.PersonId]),
        [typeof(Block)] = Of<Block>(block => [block.ByPersonId, block.PersonId]),
        [typeof(Review)] = Of<Review>(review => [review.ById, review.AboutId]),
        [typeof(Listing)] = Of<Listing>(listing => [listing.Id, listing.OwnerId]), // whoever has one takes part without a questionnaire too
        [typeof(Agreement)] = Of<Agreement>(agreement => [agreement.OfferId, agreement.NeedId]), // which take a place of it
        [typeof(Vacancy)] = Of<Vacancy>(vacancy => [vacancy.Id]),
        [typeof(Employer)] = Of<Employer>(employer => [employer.Id]),
    };

    /// <summary>Writes down what of the changes about to be saved matters for matching.</summary>
    public static void NoteMatchChanges(this ExchangeDb db)
    {
        var concerned = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(entry => Concerned.TryGetValue(entry.Metadata.ClrType, out var ids) ? ids(entry.Entity) : [])
            .OfType<Guid>().ToHashSet();
        db.MatchChanges.AddRange(MatchChange.Of(concerned));
    }

    private static Func<object, Guid?[]> Of<T>(Func<T, Guid?[]> ids) => row => ids((T)row);
}
