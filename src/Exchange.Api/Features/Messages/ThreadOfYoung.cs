using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Messages;

/// <summary>A duty worker reads the messages of somebody under 18; the reading is on file (S4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ThreadOfYoung(Guid AgreementId, Guid PersonId) : IRequest<YoungThreadView>, ISensitive;

/// <param name="What">What the agreement is about.</param>
/// <param name="Messages">All of them, oldest first.</param>
public sealed record YoungThreadView(string What, IReadOnlyList<MessageLine> Messages);

internal sealed class ThreadOfYoungHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, ThreadReader reader) : IRequestHandler<ThreadOfYoung, YoungThreadView>
{
    public async Task<YoungThreadView> Handle(ThreadOfYoung request, CancellationToken ct)
    {
        var (today, me) = (clock.TodayInKaunas(), actor.Actor);
        var adultSince = today.AddYears(-18);
        var agreement = await db.Agreements
            .Where(a => a.GiverId != me && a.ReceiverId != me && (a.GiverId == request.PersonId || a.ReceiverId == request.PersonId)
                && db.People.Any(person => person.Id == request.PersonId && person.BirthDate > adultSince))
            .OneAsync(request.AgreementId, ct);
        return new(agreement.What, await reader.LinesAsync(db.Messages.Where(message => message.AgreementId == agreement.Id), await db.TwoOfAsync(agreement, ct), Guid.Empty, ct));
    }
}
