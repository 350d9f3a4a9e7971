using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: which languages are offered; the first is the default.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record ChooseLanguages : IRequest, IChange
{
    public IReadOnlyList<string> Languages { get; init; } = [];
}

internal sealed class ChooseLanguagesHandler(ExchangeDb db) : AsyncRequestHandler<ChooseLanguages>
{
    protected override Task Handle(ChooseLanguages request, CancellationToken ct)
    {
        IReadOnlyList<string> chosen = [.. request.Languages.Distinct().Where(ExchangeApi.Languages.Contains)];
        return chosen.Count == 0
            ? throw new Invalid(nameof(request.Languages), "Setup.languages-required")
            : SetupAnswers.ChangeAsync(db, answers => answers with { Languages = chosen }, ct);
    }
}
