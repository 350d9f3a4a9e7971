using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>What the founder has answered so far.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record SetupSoFar : IRequest<SetupProgress>;

/// <param name="Name">Name of the organisation.</param>
/// <param name="Phone">Phone people may ring for help.</param>
/// <param name="Languages">Languages offered, the first is the default.</param>
/// <param name="First">Name of the first administrator.</param>
/// <param name="FirstContact">Phone or e-mail of the first administrator.</param>
/// <param name="Second">Name of the second administrator.</param>
/// <param name="SendsMail">Mail or no mail.</param>
/// <param name="MailIsSet">Whether a mail server is named in the settings.</param>
/// <param name="IsComplete">Whether the community can be founded.</param>
public sealed record SetupProgress(
    string? Name,
    string? Phone,
    IReadOnlyList<string>? Languages,
    string? First,
    string? FirstContact,
    string? Second,
    bool? SendsMail,
    bool MailIsSet,
    bool IsComplete);

internal sealed class SetupSoFarHandler(ExchangeDb db, Settings settings) : IRequestHandler<SetupSoFar, SetupProgress>
{
    public async Task<SetupProgress> Handle(SetupSoFar request, CancellationToken ct)
    {
        var answers = await SetupAnswers.ReadAsync(db, ct);
        return new(
            answers.Name,
            answers.Phone,
            answers.Languages,
            NameOf(answers.First),
            answers.First?.Email ?? answers.First?.Phone,
            NameOf(answers.Second),
            answers.SendsMail,
            settings.Mail is not null,
            answers.IsComplete);
    }

    private static string? NameOf(NamedAdministrator? named) => named is null ? null : $"{named.FirstName} {named.LastName}".TrimEnd();
}
