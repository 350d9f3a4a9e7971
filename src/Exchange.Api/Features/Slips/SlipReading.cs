using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Slips;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Slips;

/// <summary>Reads a slip as it was typed, and finds the first thing that is wrong with it (P8).</summary>
internal sealed class SlipReading(ExchangeDb db, CurrentActor actor, TimeProvider clock)
{
    private static readonly AgreementState[] Settled = [AgreementState.Agreed, AgreementState.AwaitingConfirmation];

    public async Task<(SlipRead Shown, SignedSlip? Slip)> ReadAsync(TypedSlip typed, CancellationToken ct)
    {
        var (giver, receiver) = (await MemberAsync(typed.Giver, ct), await MemberAsync(typed.Receiver, ct));
        var today = clock.TodayInKaunas();
        var hasDay = TypedTime.TryDay(typed.Day, today, out var day);
        var hours = TypedTime.TryLength(typed.Length, out var minutes) ? Hours.FromMinutes(minutes) : Hours.Zero;
        var shown = new SlipRead { Giver = giver?.PublicName, Receiver = receiver?.PublicName, Day = hasDay ? day : null, Minutes = hours > Hours.Zero ? hours.Minutes : null };
        if (await ProblemAsync() is { } problem)
        {
            return (problem, null);
        }

        PrintedNumber.TryRead(typed.Number, out var serial);
        var slip = new SignedSlip(serial, giver!.Id, receiver!.Id, typed.What!.Trim(), hours, KaunasTime.At(day, TimeOnly.MinValue).ToUniversalTime());
        var open = await OpenAsync(slip, ct);
        shown = shown with { Open = open };
        var known = open.Any(one => one.Id.ToString() == typed.About);
        return open.Count > 0 && typed.About != TypedSlip.Other && !known ? (Wrong(shown, SlipField.About, "agreements.slip-open"), null)
            : !known && await WasSuspendedAsync(slip, day, ct) ? (Wrong(shown, SlipField.Day, "agreements.slip-not-then"), null)
            : (shown, slip);

        async Task<SlipRead?> ProblemAsync() =>
            !PrintedNumber.TryRead(typed.Number, out var number) ? Wrong(shown, SlipField.Number, "agreements.slip-number")
            : !await db.SlipPads.AnyAsync(pad => pad.FirstSerial <= number && number < pad.FirstSerial + pad.Count, ct) ? Wrong(shown, SlipField.Number, "agreements.slip-unknown")
            : await FirstAsync(number, ct) is { } first ? Wrong(shown, SlipField.Number, "agreements.slip-entered", PrintedNumber.Of(number), AgreementsPages.One(first)) with { First = first }
            : giver is null ? Wrong(shown, SlipField.Giver, "agreements.slip-member")
            : receiver is null ? Wrong(shown, SlipField.Receiver, "agreements.slip-member")
            : giver.Id == receiver.Id ? Wrong(shown, SlipField.Receiver, "agreements.slip-same")
            : giver.Id == actor.ActorId || receiver.Id == actor.ActorId ? Wrong(shown, giver.Id == actor.ActorId ? SlipField.Giver : SlipField.Receiver, "agreements.own-decision")
            : !hasDay ? Wrong(shown, SlipField.Day, "agreements.slip-day")
            : day < today.AddDays(-SlipPad.Days) ? Wrong(shown, SlipField.Day, "agreements.slip-late", $"{SlipPad.Days}")
            : minutes == 0 ? Wrong(shown, SlipField.Length, "agreements.slip-length")
            : !hours.CanBeBooked ? Wrong(shown, SlipField.Length, "agreements.amount-range")
            : string.IsNullOrWhiteSpace(typed.What) ? Wrong(shown, SlipField.What, "agreements.what-missing")
            : typed.What.Trim().Length > ExchangeWords.LongestWhat ? Wrong(shown, SlipField.What, "agreements.too-long")
            : !typed.BothSigned ? Wrong(shown, SlipField.Signed, "agreements.slip-unsigned")
            : null;
    }

    private static SlipRead Wrong(SlipRead shown, SlipField field, string code, params string[] args) => shown with { Field = field, Problem = code, Args = args };

    private async Task<Person?> MemberAsync(string? typed, CancellationToken ct) => int.TryParse(typed?.Trim(), out var number)
        ? await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.MemberNumber == number && person.LeftAt == null, ct)
        : null;

    // Work of a day before it, or of an agreement that had begun, was done and is booked (C3b).
    private async Task<bool> WasSuspendedAsync(SignedSlip slip, DateOnly day, CancellationToken ct) =>
        (await db.Suspensions.AsNoTracking().Where(one => (one.PersonId == slip.GiverId || one.PersonId == slip.ReceiverId) && one.EndsOn > day).ToListAsync(ct)).Exists(one => one.Covered(day));

    private Task<Guid?> FirstAsync(int serial, CancellationToken ct) =>
        db.Agreements.Where(agreement => agreement.Slip == serial).Select(agreement => (Guid?)agreement.Id).SingleOrDefaultAsync(ct);

    private async Task<IReadOnlyList<OpenAgreement>> OpenAsync(SignedSlip slip, CancellationToken ct) => await db.Agreements.AsNoTracking()
        .Where(a => a.GiverId == slip.GiverId && a.ReceiverId == slip.ReceiverId && !a.IsGift && Settled.Contains(a.State))
        .OrderBy(a => a.StartsAt).As<OpenAgreement>().ToListAsync(ct);
}
