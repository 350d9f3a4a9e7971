using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Employers;

/// <summary>One open job in plain words.</summary>
public sealed class Vacancy
{
    /// <summary>Days a vacancy stays open unless it is closed or opened again.</summary>
    public const int OpenDays = 60;

    private Vacancy()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Employer.</summary>
    public Guid EmployerId { get; private init; }

    /// <summary>Name of the job, 1–80 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What one does at work, 1–2000 characters.</summary>
    public string Tasks { get; private set; } = "";

    /// <summary>Pay in words, 0–200 characters.</summary>
    public string PayText { get; private set; } = "";

    /// <summary>Lowest pay before taxes, euros, &gt; 0, or null.</summary>
    public decimal? PayFrom { get; private set; }

    /// <summary>Highest pay before taxes, euros, or null.</summary>
    public decimal? PayTo { get; private set; }

    /// <summary>What the pay is counted by.</summary>
    public PayPer PayPer { get; private set; }

    /// <summary>Hours of work in an ordinary week; none means told in words only.</summary>
    public WeekTimes Week { get; private set; }

    /// <summary>Hours in words, 0–200 characters.</summary>
    public string HoursText { get; private set; } = "";

    /// <summary>Street and house or a landmark of the workplace, 0–120 characters.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Part of Dainava, or null outside it.</summary>
    public string? Neighbourhood { get; private set; }

    /// <summary>Whether the work can be done at a distance.</summary>
    public bool Remote { get; private set; }

    /// <summary>Languages the work cannot do without, each at its lowest level.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; private set; } = [];

    /// <summary>Skills the work needs.</summary>
    public IReadOnlyList<SkillWanted> Skills { get; private set; } = [];

    /// <summary>The employer teaches the work.</summary>
    public bool TrainingGiven { get; private set; }

    /// <summary>How many people are wanted, 1–99.</summary>
    public int Seats { get; private set; }

    /// <summary>URI of an ESCO occupation, or null.</summary>
    public string? Occupation { get; private set; }

    /// <summary>Where it stands; whether it is seen also depends on <see cref="OpenUntil"/> and on the employer.</summary>
    public VacancyState State { get; private set; }

    /// <summary>When it was first opened, or null.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Last day it is open, Kaunas time, inclusive, or null before the first opening.</summary>
    public DateOnly? OpenUntil { get; private set; }

    /// <summary>When it was last changed; the version a change is checked against.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A draft.</summary>
    /// <param name="employerId">Employer.</param>
    /// <param name="terms">What is said about the job.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">As <see cref="Describe"/>.</exception>
    public static Vacancy Draft(Guid employerId, VacancyTerms terms, DateTimeOffset at)
    {
        var vacancy = new Vacancy { Id = Guid.CreateVersion7(at), EmployerId = employerId };
        vacancy.Describe(terms, at);
        return vacancy;
    }

    /// <summary>Says anew what the job is; an open vacancy stays open.</summary>
    /// <param name="terms">What is said about the job.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">
    /// <c>employers.title-missing</c>, <c>employers.tasks-missing</c>, <c>employers.pay-missing</c>, <c>employers.pay-order</c>,
    /// <c>employers.hours-missing</c>, <c>employers.place-missing</c>, <c>employers.seats-range</c>, <c>employers.occupation-wrong</c>.
    /// </exception>
    public void Describe(VacancyTerms terms, DateTimeOffset at)
    {
        Check(!string.IsNullOrWhiteSpace(terms.Title), "employers.title-missing");
        Check(!string.IsNullOrWhiteSpace(terms.Tasks), "employers.tasks-missing");
        Check(terms.PayFrom > 0 || (terms.PayFrom is null && !string.IsNullOrWhiteSpace(terms.PayText)), "employers.pay-missing");
        Check(terms.PayTo is null || terms.PayTo >= terms.PayFrom, "employers.pay-order");
        Check(!terms.Week.IsEmpty || !string.IsNullOrWhiteSpace(terms.HoursText), "employers.hours-missing");
        Check(terms.Remote || !string.IsNullOrWhiteSpace(terms.Place), "employers.place-missing");
        Check(terms.Seats is >= 1 and <= 99, "employers.seats-range");
        Check(terms.Occupation is null || EscoOccupation.IsUri(terms.Occupation), "employers.occupation-wrong");

        (Title, Tasks) = (terms.Title.Trim(), terms.Tasks.Trim());
        (PayText, PayFrom, PayTo, PayPer) = (terms.PayText.Trim(), terms.PayFrom, terms.PayTo, terms.PayPer);
        (Week, HoursText) = (terms.Week, terms.HoursText.Trim());
        (Place, Neighbourhood, Remote) = (terms.Place.Trim(), terms.Neighbourhood, terms.Remote);
        (Languages, Skills, TrainingGiven) = (terms.Languages, terms.Skills, terms.TrainingGiven);
        (Seats, Occupation, ChangedAt) = (terms.Seats, terms.Occupation, at);
    }

    /// <summary>Opens it for <see cref="OpenDays"/> days, the first time or again.</summary>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>employers.vacancy-open</c> when it is open today.</exception>
    public void Open(DateOnly today, DateTimeOffset at)
    {
        Check(!IsOpenOn(today), "employers.vacancy-open");
        PublishedAt ??= at;
        (State, OpenUntil, ChangedAt) = (VacancyState.Open, today.AddDays(OpenDays), at);
    }

    /// <summary>Closes it.</summary>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>employers.vacancy-not-open</c> when it is not open.</exception>
    public void Close(DateTimeOffset at)
    {
        Check(State == VacancyState.Open, "employers.vacancy-not-open");
        (State, ChangedAt) = (VacancyState.Closed, at);
    }

    /// <summary>Whether people may apply on a day.</summary>
    /// <param name="today">Day in Kaunas.</param>
    public bool IsOpenOn(DateOnly today) => State == VacancyState.Open && OpenUntil >= today;

    private static void Check(bool holds, string code)
    {
        if (!holds)
        {
            throw new Refused(code);
        }
    }
}
