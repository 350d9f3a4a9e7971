using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Identity;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>A duty worker reads the messages of somebody under 18; the reading is on file for each of them who is (S4).</summary>
[May(Who.SocialWorker | Who.Coordinator)]
public sealed record ThreadOfYoung(Guid ThreadId, Guid PersonId) : IRequest<YoungThreadView>, IOpensRecords;

/// <param name="What">What the agreement or group exchange is about.</param>
/// <param name="Messages">All of them, oldest first.</param>
public sealed record YoungThreadView(string What, IReadOnlyList<MessageLine> Messages);

internal sealed class ThreadOfYoungHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, ThreadReader reader) : IRequestHandler<ThreadOfYoung, YoungThreadView>
{
    public async Task<YoungThreadView> Handle(ThreadOfYoung request, CancellationToken ct)
    {
        var (today, me) = (clock.TodayInKaunas(), actor.Actor);
        if (await db.Agreements.AsNoTracking().Apart(me).WithYoung(db, today).SingleOrDefaultAsync(one => one.Id == request.ThreadId, ct) is { } agreement)
        {
            return await ReadAsync(agreement.What, await db.TwoOfAsync(agreement, ct), db.Messages.Where(message => message.AgreementId == agreement.Id), request.PersonId, today, ct);
        }

        var group = await db.GroupExchanges.AsNoTracking().Apart(me).WithYoung(db, today).Include(one => one.Places).OneAsync(request.ThreadId, ct);
        return await ReadAsync(group.What, await db.PeopleOfAsync(group, ct), db.Messages.Where(message => message.GroupExchangeId == group.Id), request.PersonId, today, ct);
    }

    private async Task<YoungThreadView> ReadAsync(string what, IReadOnlyList<Person> people, IQueryable<Message> messages, Guid asked, DateOnly today, CancellationToken ct)
    {
        var young = people.Where(person => person.IsMinorOn(today)).Select(person => person.Id).ToList();
        if (!young.Contains(asked))
        {
            throw new Domain.Refused("access.not-found");
        }

        actor.Opened.UnionWith(young);
        return new(what, await reader.LinesAsync(messages, people, Guid.Empty, ct));
    }
}
