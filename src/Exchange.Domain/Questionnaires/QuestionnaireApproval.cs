using Exchange.Domain.Identity;

namespace Exchange.Domain.Questionnaires;

/// <summary>A person's word that the answers are theirs (F10). Appended, never changed.</summary>
public sealed class QuestionnaireApproval
{
    /// <summary>Identity.</summary>
    public Guid Id { get; internal init; }

    /// <summary>Whose questionnaire.</summary>
    public Guid PersonId { get; internal init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Version of the questionnaire that was approved.</summary>
    public int Version { get; internal init; }

    /// <summary>Parts that were waiting for this word.</summary>
    public QuestionnaireSection Sections { get; internal init; }

    /// <summary>How the person said yes beside the worker; null when they signed in themselves.</summary>
    public ConsentForm? Form { get; internal init; }

    /// <summary>Worker who recorded it, or null when the person signed in themselves.</summary>
    public Guid? WorkerId { get; internal init; }

    /// <summary>Name as the person gave it beside the worker, or null.</summary>
    public string? NameGiven { get; internal init; }
}
