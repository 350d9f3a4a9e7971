using Exchange.Api.Areas;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Slips;

namespace Exchange.Api.Features.Agreements;

/// <summary>Lets two people of a file agree and help again, step by step.</summary>
internal static class AgreementReplay
{
    public static void Read(FileAgreement said, FileReading file)
    {
        var agreement = said.After is { } after ? After(file.Knows<Agreement>(after) ? file.Of<Agreement>(after) : throw new Refused("communities.move-unknown"), said, file) : First(said, file);
        Hours? booked = agreement.State == AgreementState.Completed ? agreement.Hours : null;
        foreach (var step in said.Steps.Skip(1))
        {
            Step(agreement, step, said, file);
            booked ??= agreement.State == AgreementState.Completed ? agreement.Hours : null;
        }

        file.Hours.Of(agreement, booked ?? Hours.Zero);
        if (said.Key is { } key)
        {
            file.Call(key, agreement);
        }
    }

    private static Agreement First(FileAgreement said, FileReading file)
    {
        var with = file.Person(said.With);
        if (said.Listing is null)
        {
            var entered = said.Steps is [{ Act: AgreementAct.EnterSlip }, ..] && said is { Helper: not null, Slip: not null, Day: not null } ? said.Steps[0] : throw new Refused("communities.move-unknown");
            return AgreementBeginnings.FromSlip(SlipOf(said, file.Person(said.Helper), with, said.Minutes, file), Acting(entered, file));
        }

        var listing = file.Of<Listing>(said.Listing);
        var offer = listing.Kind == ListingKind.Offer;
        var cited = new AgreementCited(offer ? listing.Id : said.Offer is { } own ? file.Of<Listing>(own).Id : null, said.Need is { } need ? file.Of<Listing>(need).Id : offer ? null : listing.Id, listing.Editions, listing.SkillCode, offer ? listing.OwnerId : with, offer ? with : listing.OwnerId, listing.OwnerId);
        var terms = new AgreementTerms(said.What, Hours.FromMinutes(said.Minutes), said.Minutes == 0, said.Steps[0].Text);
        var first = Acting(said.Steps[0], file);
        return said.Steps[0].Act switch
        {
            AgreementAct.Propose => AgreementBeginnings.Propose(cited, terms, first),
            AgreementAct.TakeAsPublished => AgreementBeginnings.Take(cited, terms, first),
            AgreementAct.FormRing => AgreementBeginnings.OfRing(cited, terms, first),
            _ => throw new Refused("communities.move-unknown"),
        };
    }

    // A later time of a series is what its former left, at one of the days both said yes to.
    private static Agreement After(Agreement former, FileAgreement said, FileReading file)
    {
        if (said.Steps is not [{ Act: AgreementAct.NextTime } begun, ..] || former.Series is not { } series)
        {
            throw new Refused("communities.move-unknown");
        }

        var at = file.Time.At(begun.StartsAt ?? "");
        var number = 1 + series.Rule().Dates(series.FirstAt, KaunasTime.Zone).TakeWhile(day => day != at).Count();
        return AgreementBeginnings.NextOf(former, number, at, begun.ReviewReasons ?? ReviewReasons.None, Acting(begun, file));
    }

    private static SignedSlip SlipOf(FileAgreement said, Guid giver, Guid receiver, int minutes, FileReading file) =>
        new(said.Slip ?? throw new Refused("communities.move-unknown"), giver, receiver, said.What, Hours.FromMinutes(minutes), file.Time.At(said.Day ?? ""));

    private static void Step(Agreement agreement, FileStep said, FileAgreement whole, FileReading file)
    {
        var by = Acting(said, file);
        var hours = Hours.FromMinutes(said.Minutes ?? 0);
        switch (said.Act)
        {
            case AgreementAct.Counter:
                agreement.Counter(new(said.What ?? agreement.What, hours, hours == Hours.Zero, said.Text), by);
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
                agreement.Suggest(file.Time.At(said.StartsAt ?? ""), said.Text ?? "", by, Repetition.Of(said.Every ?? HowOften.Once, said.Times));
                break;
            case AgreementAct.Agree:
                agreement.Agree(said.ReviewReasons ?? ReviewReasons.None, by);
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
                agreement.ReportDone(hours, by, said.Consent);
                break;
            case AgreementAct.Confirm:
                agreement.Confirm(hours, by, said.Consent);
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
                agreement.SettleTogether(hours, by);
                break;
            case AgreementAct.CloseAsDone or AgreementAct.CloseAsCancelled or AgreementAct.CloseAsNoShow or AgreementAct.KeepAsBooked or AgreementAct.CorrectHours or AgreementAct.DecideAnew:
                agreement.Tick(by.At);
                agreement.AskWorkers(by.At); // a problem case that asked is not in the file
                agreement.Decide(OutcomeOf(said.Act, hours, agreement), hours, said.Text, by);
                break;
            case AgreementAct.EnterSlip:
                agreement.EnterSlip(SlipOf(whole, agreement.GiverId, agreement.ReceiverId, said.Minutes ?? 0, file), by);
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

    private static HoursOutcome OutcomeOf(AgreementAct act, Hours hours, Agreement agreement) => act switch
    {
        AgreementAct.CloseAsNoShow => HoursOutcome.NoShow,
        AgreementAct.KeepAsBooked when agreement.State == AgreementState.Completed => HoursOutcome.AsBooked,
        AgreementAct.CloseAsDone when agreement.IsGift => HoursOutcome.AsBooked,
        _ => hours > Hours.Zero ? HoursOutcome.Corrected : HoursOutcome.Voided,
    };

    private static Acting Acting(FileStep said, FileReading file)
    {
        var actor = said.By is null ? (Guid?)null : file.Person(said.By);
        return new(actor, said.For is null ? actor : file.Person(said.For), actor is null ? "system" : said.For is null ? "web" : "office", file.Time.At(said.At));
    }
}
