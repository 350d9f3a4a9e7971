using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Notifications;
using MediatR;

namespace Exchange.Api.Features.Notifications;

/// <summary>Which letters the secret address of one of them would stop. Says nothing of the person.</summary>
[May(Who.Anyone)]
public sealed record LettersToStop(string Secret) : IRequest<StoppableLetters>;

/// <param name="OnlySuggestions">Suggestions alone; otherwise all letters by e-mail.</param>
public sealed record StoppableLetters(bool OnlySuggestions);

internal sealed class LettersToStopHandler(ExchangeDb db) : IRequestHandler<LettersToStop, StoppableLetters>
{
    public async Task<StoppableLetters> Handle(LettersToStop request, CancellationToken ct) =>
        new((await db.Deliveries.StoppableAsync(request.Secret, ct)).Kind == NoticeKind.Suggestion);
}
