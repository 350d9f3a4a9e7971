using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Matching;

/// <summary>One side of a meeting: a person, or a listing with what it takes from its owner.</summary>
internal sealed class Side
{
    private static readonly WeekTimes Daytime = Enum.GetValues<DayOfWeek>().Aggregate(WeekTimes.None, (week, day) => week.With(day, 6, 20));

    private readonly MatchPerson person;
    private readonly HashSet<Guid>? blocked;

    private Side(MatchPerson person, WeekTimes week, LanguageSpoken[] languages, int place, MeetingMode meeting)
    {
        this.person = person;
        blocked = person.Blocked.Count == 0 ? null : [.. person.Blocked];
        Week = week;
        Languages = languages;
        Place = place;
        Meeting = meeting;
    }

    public WeekTimes Week { get; }

    /// <summary>Languages at <see cref="Weights.SharedFrom"/> or higher.</summary>
    public LanguageSpoken[] Languages { get; }

    public int Place { get; }

    public MeetingMode Meeting { get; }

    public int Goes => person.GoesMetres;

    public static Side Of(MatchPerson person, Distances distances) =>
        new(person, person.Week, [.. person.Languages.Where(language => language.Level >= Weights.SharedFrom)], distances.Find(person.Neighbourhood), person.Meeting);

    /// <summary>A listing speaks for its owner; a language it names is spoken at least at the shared level.</summary>
    public static Side Of(MatchListing listing, MatchPerson owner, Distances distances)
    {
        var spoken = listing.Languages.Count == 0
            ? owner.Languages.Where(language => language.Level >= Weights.SharedFrom)
            : listing.Languages.Distinct().Select(code => new LanguageSpoken(code, OwnLevel(owner, code)));
        return new(
            owner,
            listing.Week.IsEmpty ? owner.Week : listing.Week,
            [.. spoken],
            distances.Find(listing.Neighbourhood ?? owner.Neighbourhood),
            listing.Meeting);
    }

    public bool IsKeptFrom(Side other) =>
        (blocked?.Contains(other.person.Id) ?? false) || (other.blocked?.Contains(person.Id) ?? false);

    public SafetyView On(DateOnly today)
    {
        var band = person.Age.On(today);
        var consented = person.GuardianConsentUntil >= today;
        return new(band, consented, person.Protected);
    }

    /// <summary>The half-hours a person of this standing may be matched in: S3 keeps evenings and nights of minors free.</summary>
    public static WeekTimes Allowed(WeekTimes week, bool evenings) => evenings ? week : week & Daytime;

    private static LanguageLevel OwnLevel(MatchPerson owner, string code)
    {
        var own = owner.Languages.Where(language => language.Code == code).Select(language => language.Level).DefaultIfEmpty(Weights.SharedFrom).Max();
        return own < Weights.SharedFrom ? Weights.SharedFrom : own;
    }
}
