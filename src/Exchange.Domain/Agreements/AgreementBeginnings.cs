using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Slips;

namespace Exchange.Domain.Agreements;

/// <summary>How an agreement begins: with a proposal, by taking what is published, out of a ring, as the next time of a series, or from paper.</summary>
public static class AgreementBeginnings
{
    /// <summary>Begins with terms that wait for the author's answer.</summary>
    /// <param name="cited">What is answered, and who helps whom.</param>
    /// <param name="terms">First terms.</param>
    /// <param name="by">Who proposes: the side that is not the author.</param>
    /// <exception cref="Refused"><c>agreements.own-listing</c>; what <see cref="AgreementTerms.Clean"/> refuses.</exception>
    public static Agreement Propose(AgreementCited cited, AgreementTerms terms, Acting by)
    {
        var agreement = Begin(cited, terms, by);
        agreement.Add(AgreementAct.Propose, AgreementState.Proposed, by, terms.Clean().Message, agreement.Hours);
        agreement.SpeakerId = by.SubjectId;
        return agreement;
    }

    /// <summary>Begins accepted: the terms are the ones the author published.</summary>
    /// <param name="cited">What is answered, and who helps whom.</param>
    /// <param name="terms">The published terms.</param>
    /// <param name="by">Who takes it: the side that is not the author.</param>
    /// <param name="consent">Form of consent when a worker speaks for a person (P3).</param>
    /// <exception cref="Refused"><c>agreements.own-listing</c>.</exception>
    public static Agreement Take(AgreementCited cited, AgreementTerms terms, Acting by, ConsentForm? consent = null)
    {
        var agreement = Begin(cited, terms, by);
        agreement.Add(AgreementAct.TakeAsPublished, AgreementState.Accepted, by, null, agreement.Hours, consent: consent);
        agreement.TakenAsPublished = true;
        return agreement;
    }

    /// <summary>Begins accepted: both have said yes to it as an edge of their ring (R5). Time and place are left to the two.</summary>
    /// <param name="cited">Need and offer, and who helps whom.</param>
    /// <param name="terms">What the ring says.</param>
    /// <param name="by">The program.</param>
    public static Agreement OfRing(AgreementCited cited, AgreementTerms terms, Acting by)
    {
        var agreement = Begin(cited, terms, by);
        agreement.Add(AgreementAct.FormRing, AgreementState.Accepted, by, null, agreement.Hours);
        return agreement;
    }

    /// <summary>Begins agreed, or before a worker: the next time of a series both have said yes to, when the former is done or was left out.</summary>
    /// <param name="former">The time before it.</param>
    /// <param name="number">Which time it is, after the former's.</param>
    /// <param name="at">When: a time of the series that is to come.</param>
    /// <param name="looks">Why a worker must look first, or none; asked anew for each time.</param>
    /// <param name="by">The program.</param>
    /// <exception cref="Refused"><c>agreements.not-now</c> unless the former has ended well and its series runs; <c>agreements.time-past</c>.</exception>
    public static Agreement NextOf(Agreement former, int number, DateTimeOffset at, ReviewReasons looks, Acting by)
    {
        if (former is not { State: AgreementState.Completed or AgreementState.Cancelled, Series: { } series } || !series.Runs() || number <= series.Number || number > series.Times)
        {
            throw new Refused("agreements.not-now");
        }

        if (at <= by.At)
        {
            throw new Refused("agreements.time-past");
        }

        var cited = new AgreementCited(former.OfferId, former.NeedId, former.ListingVersion, former.SkillCode, former.GiverId, former.ReceiverId, former.AuthorId);
        var next = Begin(cited, new(former.What, series.Hours, former.IsGift, null), by);
        (next.FormerId, next.Series, next.StartsAt, next.Place, next.ReviewReasons) = (former.Id, series with { Number = number }, at, series.Place, looks);
        former.Series = series with { Stand = SeriesStand.Passed };
        var to = AgreementTable.Begins.Single(line => line.Act == AgreementAct.NextTime && line.Guard == (looks == 0 ? AgreementGuard.NobodyLooks : AgreementGuard.WorkerLooks)).To;
        next.Add(AgreementAct.NextTime, to, by, series.Place, next.Hours, at, repeats: series.Rule());
        return next;
    }

    /// <summary>Begins and ends at once: it was done, written on a slip and signed by both (P8). No limit refuses it (C3b).</summary>
    /// <param name="slip">What stands on the slip.</param>
    /// <param name="by">The worker who enters it, neither of the two (P4).</param>
    /// <exception cref="Refused"><c>agreements.slip-same</c>, <c>agreements.own-decision</c>; what <see cref="AgreementTerms.Clean"/> refuses.</exception>
    public static Agreement FromSlip(SignedSlip slip, Acting by)
    {
        var clean = new AgreementTerms(slip.What, slip.Hours, IsGift: false, null).Clean();
        if (slip.GiverId == slip.ReceiverId)
        {
            throw new Refused("agreements.slip-same");
        }

        var agreement = new Agreement
        {
            Id = Guid.CreateVersion7(by.At),
            GiverId = slip.GiverId,
            ReceiverId = slip.ReceiverId,
            AuthorId = slip.GiverId,
            What = clean.What,
            Hours = clean.Hours,
            Terms = 1,
            BegunAt = by.At,
            Slip = slip.Serial,
            StartsAt = slip.Day,
        };
        agreement.Worker(by);
        agreement.Add(AgreementAct.EnterSlip, AgreementState.Completed, by, null, agreement.Hours, slip.Day, consent: ConsentForm.SignedSlip);
        return agreement;
    }

    private static Agreement Begin(AgreementCited cited, AgreementTerms terms, Acting by)
    {
        var clean = terms.Clean();
        if (cited.GiverId == cited.ReceiverId || by.SubjectId == cited.AuthorId)
        {
            throw new Refused("agreements.own-listing");
        }

        return new()
        {
            Id = Guid.CreateVersion7(by.At),
            OfferId = cited.OfferId,
            NeedId = cited.NeedId,
            ListingVersion = cited.ListingVersion,
            SkillCode = cited.SkillCode,
            GiverId = cited.GiverId,
            ReceiverId = cited.ReceiverId,
            AuthorId = cited.AuthorId,
            What = clean.What,
            Hours = clean.Hours,
            IsGift = clean.IsGift,
            Terms = 1,
            BegunAt = by.At,
        };
    }
}
