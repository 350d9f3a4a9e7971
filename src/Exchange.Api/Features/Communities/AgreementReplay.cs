using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Slips;

namespace Exchange.Api.Features.Communities;

/// <summary>Lets two people of a file agree and help again, step by step.</summary>
internal sealed class AgreementReplay(HoursReplay hours)
{
    public void Read(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.Agreements)
        {
            var agreement = said.After is { } after ? After(keys.Agreements.GetValueOrDefault(after) ?? throw new Refused("communities.move-unknown"), said, time, keys) : Agreement(said, time, keys);
            int? booked = agreement.State == AgreementState.Completed ? agreement.Quarters : null;
            foreach (var step in said.Steps.Skip(1))
            {
                Step(agreement, step, said, time, keys);
                booked ??= agreement.State == AgreementState.Completed ? agreement.Quarters : null;
            }

            var corrections = said.Corrections.Select(one => (At: time.At(one.At), Quarters: QuarterHours.FromMinutes(one.Minutes), one.Reason))
                .Concat(agreement.Steps.Where(step => step.Act == AgreementAct.CorrectHours).Select(step => (step.At, step.Quarters!.Value, step.Text!)));
            hours.Of(agreement, booked ?? 0, corrections.OrderBy(one => one.At));
            if (said.Key is { } key)
            {
                keys.Agreements[key] = agreement;
            }
        }
    }

    private static Agreement Agreement(FileAgreement said, FileTime time, Keys keys)
    {
        var with = keys.Person(said.With).Id;
        if (said.Listing is null)
        {
            var entered = said.Steps is [{ Act: AgreementAct.EnterSlip }, ..] && said is { Helper: not null, Slip: not null, Day: not null } ? said.Steps[0] : throw new Refused("communities.move-unknown");
            return Domain.Agreements.Agreement.FromSlip(SlipOf(said, keys.Person(said.Helper).Id, with, said.Minutes, time), Acting(entered, time, keys));
        }

        var listing = keys.Listing(said.Listing);
        var offer = listing.Kind == ListingKind.Offer;
        var cited = new AgreementCited(offer ? listing.Id : said.Offer is { } own ? keys.Listing(own).Id : null, said.Need is { } need ? keys.Listing(need).Id : offer ? null : listing.Id, listing.Version, listing.SkillCode, offer ? listing.OwnerId : with, offer ? with : listing.OwnerId, listing.OwnerId);
        var terms = new AgreementTerms(said.What, QuarterHours.FromMinutes(said.Minutes), said.Minutes == 0, said.Steps[0].Text);
        var first = Acting(said.Steps[0], time, keys);
        return said.Steps[0].Act switch
        {
            AgreementAct.Propose => Domain.Agreements.Agreement.Propose(cited, terms, first),
            AgreementAct.TakeAsPublished => Domain.Agreements.Agreement.Take(cited, terms, first),
            AgreementAct.FormRing => Domain.Agreements.Agreement.OfRing(cited, terms, first),
            _ => throw new Refused("communities.move-unknown"),
        };
    }

    // A later time of a series is what its former left, at one of the days both said yes to.
    private static Agreement After(Agreement former, FileAgreement said, FileTime time, Keys keys)
    {
        if (said.Steps is not [{ Act: AgreementAct.NextTime } begun, ..] || former.Series is not { } series)
        {
            throw new Refused("communities.move-unknown");
        }

        var at = time.At(begun.StartsAt ?? "");
        var number = 1 + series.Rule().Dates(series.FirstAt, KaunasTime.Zone).TakeWhile(day => day != at).Count();
        return Domain.Agreements.Agreement.NextOf(former, number, at, begun.Looks ?? AgreementLooks.None, Acting(begun, time, keys));
    }

    private static SignedSlip SlipOf(FileAgreement said, Guid giver, Guid receiver, int minutes, FileTime time) =>
        new(said.Slip ?? throw new Refused("communities.move-unknown"), giver, receiver, said.What, QuarterHours.FromMinutes(minutes), time.At(said.Day ?? ""));

    private static void Step(Agreement agreement, FileStep said, FileAgreement whole, FileTime time, Keys keys)
    {
        var by = Acting(said, time, keys);
        var quarters = QuarterHours.FromMinutes(said.Minutes ?? 0);
        switch (said.Act)
        {
            case AgreementAct.Counter:
                agreement.Counter(new(said.What ?? agreement.What, quarters, quarters == 0, said.Text), by);
                break;
            case AgreementAct.Accept:
                agreement.Accept(by, said.Consent);
                break;
            case AgreementAct.Decline:
                agreement.Decline(by);
                break;
            case AgreementAct.Withdraw:
                agreement.Withdraw(by);
                break;
            case AgreementAct.Suggest:
                agreement.Suggest(time.At(said.StartsAt ?? ""), said.Text ?? "", by, Repetition.Of(said.Every ?? HowOften.Once, said.Times));
                break;
            case AgreementAct.Agree:
                agreement.Agree(said.Looks ?? AgreementLooks.None, by);
                break;
            case AgreementAct.Approve:
                agreement.Approve(by);
                break;
            case AgreementAct.Refuse:
                agreement.Refuse(said.Text, by);
                break;
            case AgreementAct.Cancel:
                agreement.Cancel(said.Reason ?? CancelReason.Other, by);
                break;
            case AgreementAct.ReportDone:
                agreement.ReportDone(quarters, by, said.Consent);
                break;
            case AgreementAct.Confirm:
                agreement.Confirm(quarters, by, said.Consent);
                break;
            case AgreementAct.ReportNoShow:
                agreement.ReportNoShow(by);
                break;
            case AgreementAct.Object:
                agreement.Object(said.Text, by);
                break;
            case AgreementAct.ReportProblem:
                agreement.ReportProblem(said.Text, by);
                break;
            case AgreementAct.SettleTogether:
                agreement.SettleTogether(quarters, by);
                break;
            case AgreementAct.DecideAnew:
                agreement.DecideAnew(quarters, said.Text, by);
                break;
            case AgreementAct.CloseAsDone or AgreementAct.CloseAsCancelled or AgreementAct.CloseAsNoShow or AgreementAct.KeepAsBooked:
                agreement.Tick(by.At);
                agreement.Decide(said.Act, quarters, said.Text, by);
                break;
            case AgreementAct.CorrectHours:
                agreement.CorrectHours(quarters, said.Text, by);
                break;
            case AgreementAct.EnterSlip:
                agreement.EnterSlip(SlipOf(whole, agreement.GiverId, agreement.ReceiverId, said.Minutes ?? 0, time), by);
                break;
            case AgreementAct.Expire or AgreementAct.CompleteInSilence:
                agreement.Tick(by.At);
                break;
            case AgreementAct.EndSeries:
                agreement.EndSeries(by);
                break;
            case AgreementAct.HoldSeries:
                agreement.HoldSeries(by);
                break;
            case AgreementAct.GoOn:
                agreement.GoOn(by);
                break;
            case AgreementAct.CloseListing:
                agreement.CloseListing(by);
                break;
            case AgreementAct.Leave:
                agreement.Leave(by);
                break;
            default:
                throw new Refused("communities.move-unknown");
        }
    }

    private static Acting Acting(FileStep said, FileTime time, Keys keys)
    {
        var actor = said.By is null ? (Guid?)null : keys.Person(said.By).Id;
        return new(actor, said.For is null ? actor : keys.Person(said.For).Id, actor is null ? "system" : said.For is null ? "web" : "office", time.At(said.At));
    }
}
