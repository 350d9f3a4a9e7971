using Exchange.Domain.Questionnaires;

namespace Exchange.Api.Features.Imports;

/// <summary>What one row says of one person.</summary>
internal sealed record ParticipantRow(int Row, string FirstName, string LastName)
{
    public string? Number { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public DateOnly? Born { get; init; }

    public string Language { get; init; } = "lt";

    public QuestionnaireAnswers Answers { get; init; } = new();

    public string Name => $"{FirstName} {LastName}".TrimEnd();
}
