using Exchange.Api.Addresses;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Agreements;

[UnderMandate(MandateScope.Agreements)]
internal sealed class AgreementsArea : Area
{
    private const int MostOnDay = 3;
    private static readonly Forgotten Reasons = new("illness and care as a reason, after 6 months (K3)", (db, now, ct) => OldReasons(db, now).AnyAsync(ct), ForgetReasonsAsync);

    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Agreement), "agreements", "agreements", "for good, because its hours must be explained for ever", "what is open ends, and the other is told without the cause"),
        new(typeof(AgreementStep), "agreements", "agreements", "for good, because its hours must be explained for ever; " + Reasons.What, "stays with its agreement"),
    ];

    public override IReadOnlyList<FilePart> File => [new AgreementsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(40, "agreements", "Agreements.copy", ["day", "title", "role", "with", "how-long", "state", "when", "where"], CopyAsync)];

    public override IReadOnlyList<DutyPart> Duty => [new(30, "agreements", "Agreements.duty", AgreementsPages.Waiting, (reader, ct) => reader.Db.Agreements.WaitsAsync(reader.Now, ct))];

    public override IReadOnlyList<DayPart> Day => [new(20, DayAsync)];

    public override IReadOnlyList<Forgotten> Forgets => [Reasons];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var (me, words) = (reader.Me, reader.Words);
        var rows = await reader.Db.Agreements.AsNoTracking().Where(one => one.GiverId == me || one.ReceiverId == me).OrderByDescending(one => one.BegunAt).ToListAsync(ct);
        var named = await reader.Db.NamesOfAsync(rows.Select(one => (Guid?)one.OtherThan(me)), ct);
        return rows.Select(one => new[]
        {
            Reader.Moment(one.BegunAt), one.What, words[one.GiverId == me ? "Copy.i-help" : "Copy.i-am-helped"], named[one.OtherThan(me)].Name,
            one.IsGift ? words["Agreements.copy-gift"] : reader.Names.Duration(one.Hours.Minutes), words[$"Agreements.state-{one.State.Key()}"], Reader.Moment(one.StartsAt), one.Place,
        });
    }

    private static async Task<DayBrings> DayAsync(Reader reader, CancellationToken ct)
    {
        var (db, me, now) = (reader.Db, reader.Me, reader.Now);
        var open = AgreementCards.In(db.Agreements.AsNoTracking().OwnOf(reader.Actor), db, me, now).Where(AgreementCards.IsOpen(true));
        var mine = open.Where(row => row.MyTurn);
        var toDo = await mine.OrderBy(row => row.Agreement.Since).ThenBy(row => row.Agreement.Id).Take(MostOnDay).ToListAsync(ct);
        var more = await mine.CountAsync(ct) - MostOnDay;
        var next = await open.Where(row => row.Agreement.State == AgreementState.Agreed && row.Agreement.StartsAt > now).OrderBy(row => row.Agreement.StartsAt).FirstOrDefaultAsync(ct);
        return new(
            [.. toDo.Select(row => Card(row, reader))],
            more > 0 ? new(reader.Words.Count("Agreements.day-more", more), AgreementsPages.Mine) : null,
            next is null ? null : Card(next, reader));
    }

    private static DayCard Card(AgreementCards.Row row, Reader reader)
    {
        var card = AgreementCards.Of(row, reader.Me);
        var step = AgreementNext.Of(row.Agreement, reader.Me, reader.Now, askedAboutHours: row.AnswerBy is null ? null : reader.Me).Step;
        return new()
        {
            Page = AgreementsPages.One(card.Id),
            Title = card.What,
            Text = reader.Words[card.IHelp ? "Agreements.i-help" : "Agreements.they-help", card.Other],
            Picture = card.IHelp ? "offer" : "need",
            IsNeed = !card.IHelp,
            State = card.MyTurn ? reader.Words[$"Agreements.turn-{step.Key()}", card.AnswerBy?.InKaunas().Date() ?? reader.Today] : reader.Words[$"Agreements.state-{card.State.Key()}"],
            MyTurn = card.MyTurn,
            HowLong = card.IsGift ? reader.Words["Agreements.gift"] : reader.Names.Duration(card.Minutes),
            Number = card is { Number: { } number, Times: { } times } ? reader.Words["Agreements.series-number", number, times] : null,
            StartsAt = card.StartsAt,
            Place = card.Place,
        };
    }

    private static IQueryable<AgreementStep> OldReasons(ExchangeDb db, DateTimeOffset now)
    {
        var before = now.AddMonths(-6);
        return db.AgreementSteps.Where(step => (step.Reason == CancelReason.Sick || step.Reason == CancelReason.Care) && step.At <= before);
    }

    private static Task ForgetReasonsAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct) =>
        OldReasons(db, now).ExecuteUpdateAsync(set => set.SetProperty(step => step.Reason, (CancelReason?)CancelReason.Other), ct);
}
