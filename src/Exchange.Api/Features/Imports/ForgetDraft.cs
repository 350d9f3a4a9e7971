using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>Erases a table that nobody came back to. Twice changes nothing.</summary>
[May(Who.System)]
public sealed record ForgetDraft(Guid DraftId) : IRequest<Unit>, IChange;

internal sealed class ForgetDraftHandler(ExchangeDb db) : IRequestHandler<ForgetDraft, Unit>
{
    public async Task<Unit> Handle(ForgetDraft request, CancellationToken ct)
    {
        await db.ImportDrafts.Where(draft => draft.Id == request.DraftId).ExecuteDeleteAsync(ct);
        return Unit.Value;
    }
}
