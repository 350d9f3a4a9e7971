using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Questionnaires;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>The person tells which languages they speak. Answers with the part to go on with.</summary>
[May(Who.Resident)]
public sealed record TellLanguages : IRequest<AnketaSection?>, IChange
{
    /// <summary>All languages with their levels; one without a level is left out.</summary>
    public IReadOnlyList<LanguageSaid> Languages { get; init; } = [];
}

internal sealed class TellLanguagesHandler(AnketaReach reach, AnketaRules rules, CurrentActor actor, TimeProvider clock) : IRequestHandler<TellLanguages, AnketaSection?>
{
    public async Task<AnketaSection?> Handle(TellLanguages request, CancellationToken ct)
    {
        var (_, anketa) = await reach.OpenAsync(null, null, ct);
        anketa.Tell(AnketaSection.Languages, new() { Languages = Said.Spoken(request.Languages) }, actor.Actor, clock.GetUtcNow(), rules);
        return anketa.Next;
    }
}
