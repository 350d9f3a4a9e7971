using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.JobFairs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.JobFairs;

/// <summary>Fairs: coming ones first and soonest first, then past ones, latest first.</summary>
[May(Who.Anyone)]
public sealed record Fairs : IRequest<PageOf<FairCard>>
{
    /// <summary>Only those to come.</summary>
    public bool Coming { get; init; }

    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 20;
}

/// <summary>A fair in a list.</summary>
/// <param name="Id">Fair.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Day in Kaunas.</param>
/// <param name="Opens">Kaunas time.</param>
/// <param name="Closes">Kaunas time.</param>
/// <param name="Place">House and street.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Employers">Employers with an approved stand.</param>
/// <param name="Jobs">Open jobs they bring.</param>
/// <param name="AmRegistered">The reader has a live registration.</param>
public sealed record FairCard(Guid Id, string Title, DateOnly Date, TimeOnly Opens, TimeOnly Closes, string Place, FairState State, int Employers, int Jobs, bool AmRegistered);

internal sealed class FairsHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<Fairs, PageOf<FairCard>>
{
    public async Task<PageOf<FairCard>> Handle(Fairs request, CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var coming = db.FairsVisibleTo(actor).Where(fair => fair.Date >= today);
        var past = db.FairsVisibleTo(actor).Where(fair => fair.Date < today);
        var ahead = await coming.CountAsync(ct);
        var total = ahead + (request.Coming ? 0 : await past.CountAsync(ct));
        var skip = (request.Page - 1) * request.Size;
        var fairs = await coming.OrderBy(fair => fair.Date).ThenBy(fair => fair.Id).Skip(skip).Take(request.Size).ToListAsync(ct);
        if (!request.Coming && fairs.Count < request.Size)
        {
            fairs.AddRange(await past.OrderByDescending(fair => fair.Date).ThenBy(fair => fair.Id)
                .Skip(Math.Max(0, skip - ahead)).Take(request.Size - fairs.Count).ToListAsync(ct));
        }

        var cards = new List<FairCard>();
        foreach (var fair in fairs)
        {
            cards.Add(await CardAsync(fair, today, ct));
        }

        return new(cards, request.Page, request.Size, total);
    }

    private async Task<FairCard> CardAsync(JobFair fair, DateOnly today, CancellationToken ct)
    {
        var me = actor.SubjectId;
        var stands = db.Stands.Where(stand => stand.FairId == fair.Id && stand.State == StandState.Approved);
        var jobs = db.OpenVacancies(today).Where(v => stands.Any(stand => stand.Brings.Any(b => b.VacancyId == v.Id)));
        return new(
            fair.Id, fair.Title, fair.Date, fair.Opens, fair.Closes, fair.Place, fair.StateOn(today),
            await stands.CountAsync(ct),
            await jobs.CountAsync(ct),
            me != null && await db.FairRegistrations.Live().AnyAsync(r => r.FairId == fair.Id && r.PersonId == me, ct));
    }
}
