using Exchange.Domain.Matching;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;

namespace Exchange.Domain.Employers;

/// <summary>What an employer says about a job. There is no place for age, sex, nationality or criminal records. A value.</summary>
public sealed record VacancyTerms
{
    /// <summary>Name of the job, 1–80 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What one does at work, 1–2000 characters.</summary>
    public required string Tasks { get; init; }

    /// <summary>Pay in words, 0–200 characters; needed when <see cref="PayFrom"/> is not told.</summary>
    public string PayText { get; init; } = "";

    /// <summary>Lowest pay before taxes, euros, &gt; 0, or null when told in words only.</summary>
    public decimal? PayFrom { get; init; }

    /// <summary>Highest pay before taxes, euros, not below <see cref="PayFrom"/>, or null when it is one amount.</summary>
    public decimal? PayTo { get; init; }

    /// <summary>What the pay is counted by.</summary>
    public PayPer PayPer { get; init; }

    /// <summary>Hours of work in an ordinary week; none means told in words only.</summary>
    public WeekTimes Week { get; init; }

    /// <summary>Hours in words, e.g. shifts, 0–200 characters; needed when <see cref="Week"/> is not told.</summary>
    public string HoursText { get; init; } = "";

    /// <summary>Street and house or a landmark of the workplace, 0–120 characters; needed unless the work is remote.</summary>
    public string Place { get; init; } = "";

    /// <summary>Part of Dainava, or null outside it.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>Whether the work can be done at a distance.</summary>
    public bool Remote { get; init; }

    /// <summary>Languages the work cannot do without, each at its lowest level; empty when none.</summary>
    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    /// <summary>Skills the work needs; empty when everything is taught on the job.</summary>
    public IReadOnlyList<SkillWanted> Skills { get; init; } = [];

    /// <summary>The employer teaches the work.</summary>
    public bool TrainingGiven { get; init; }

    /// <summary>How many people are wanted, 1–99.</summary>
    public int Seats { get; init; } = 1;

    /// <summary>URI of an ESCO occupation, or null.</summary>
    public string? Occupation { get; init; }
}
