using Exchange.Api.Data;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Appeals;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Exchange.Domain.Participants;
using Exchange.Domain.Time;

namespace Exchange.Api.Features.Communities;

/// <summary>Lets workers of a file write down again what they asked, looked at and decided about people.</summary>
internal sealed class WorkersWordsReplay(ExchangeDb db, HoursReplay hours)
{
    private readonly Dictionary<(Guid Person, DateTimeOffset At), Suspension> suspensions = [];

    /// <summary>What is said about people themselves; everybody has a key by now.</summary>
    public void OfPeople(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.People)
        {
            var person = keys.Person(said.Key);
            db.GuardianConsents.AddRange(said.Guardians.Select(guardian => Guardian(person, guardian, time, keys)));
            db.Vettings.AddRange(said.Vettings.Select(vetting => Vetting(person, vetting, time, keys)));
            foreach (var suspended in said.Suspensions)
            {
                var suspension = Suspension(person, suspended, time, keys);
                suspensions[(person.Id, suspension.At)] = suspension;
                db.Suspensions.Add(suspension);
            }

            foreach (var limits in said.HourLimits)
            {
                hours.Limits(person.Id, limits.Floor / 15, limits.Cap / 15, limits.Reason, keys.Person(limits.By).Id, time.At(limits.At));
            }

            if (said.Left is { } left)
            {
                person.Leave(left.Alias, time.At(left.At));
                if (left.Minutes != 0)
                {
                    hours.Rest(person.Id, left.Minutes / 15, left.To is { } heir ? keys.Person(heir).Id : null, time.At(left.At));
                }
            }
        }

        foreach (var said in file.Thanks)
        {
            hours.Of(Thanks(said, time, keys));
        }
    }

    /// <summary>What came of agreements and listings; they have keys by now.</summary>
    public void OfWhatTheyDid(CommunityFile file, FileTime time, Keys keys)
    {
        foreach (var said in file.Talks)
        {
            var asked = time.At(said.Asked);
            var talk = Conversation.AskFor(keys.Person(said.Person).Id, keys.Agreement(said.Agreement).Id, WorkingDays.After(asked, Conversation.DueDays), asked);
            if (said.Held is { } held)
            {
                talk.Hold(said.Note, keys.Person(said.By).Id, time.At(held));
            }

            db.Conversations.Add(talk);
        }

        foreach (var said in file.Appeals)
        {
            var asked = time.At(said.Asked);
            var decision = said.Suspended is { } since ? About(suspensions.GetValueOrDefault((keys.Person(said.Person).Id, time.At(since))))
                : said.Listing is { } listing ? About(keys.Listing(listing), asked) : About(keys.Agreement(said.Agreement), asked);
            var appeal = Appeal.Ask(decision ?? throw new Refused("appeals.nothing"), keys.Person(said.Person).Id, said.Why, asked.InKaunas());
            if (said is { Decided: { } decided, Falls: { } falls })
            {
                appeal.Decide(falls, said.Reason, keys.Person(said.By).Id, time.At(decided));
            }

            db.Appeals.Add(appeal);
        }
    }

    private static GuardianConsent Guardian(Person person, FileGuardian said, FileTime time, Keys keys)
    {
        var consent = GuardianConsent.Give(person, said.Guardian, said.Text, said.Form, keys.Person(said.By).Id, time.Day(said.Given), time.At(said.Given), said.Word);
        if (said.Withdrawn is { } withdrawn)
        {
            consent.Withdraw(time.At(withdrawn));
        }

        return consent;
    }

    private static Vetting Vetting(Person person, FileVetting said, FileTime time, Keys keys)
    {
        var vetting = Domain.Participants.Vetting.Attest(person.Id, said.Kind, time.Day(said.Until), keys.Person(said.By).Id, time.Day(said.At), time.At(said.At));
        if (said.Withdrawn is { } withdrawn)
        {
            vetting.Withdraw(time.At(withdrawn));
        }

        return vetting;
    }

    private static Suspension Suspension(Person person, FileSuspension said, FileTime time, Keys keys)
    {
        var suspension = Domain.Identity.Suspension.Put(person.Id, said.Days, said.Reason, keys.Person(said.By).Id, time.At(said.At).InKaunas().Date(), time.At(said.At));
        if (said.Lifted is { } lifted)
        {
            suspension.Lift(said.LiftedReason, keys.Person(said.LiftedBy).Id, time.At(lifted).InKaunas().Date(), time.At(lifted));
        }

        if (said.Told is { } told)
        {
            suspension.TellEnd(time.At(told));
        }

        return suspension;
    }

    private static Grant Thanks(FileThanks said, FileTime time, Keys keys)
    {
        // Whether one could decide alone shows in who had the last word.
        var alone = said is { State: GrantState.Booked, DecidedBy: null };
        var grant = Grant.Ask([.. said.People.Select(person => keys.Person(person).Id)], QuarterHours.FromMinutes(said.Minutes), said.Reason, alone ? 0 : Grant.MostAlone, keys.Person(said.By).Id, time.At(said.At));
        if (said.State == GrantState.Booked && !alone)
        {
            grant.Confirm(keys.Person(said.DecidedBy).Id, time.At(said.Decided ?? said.At));
        }
        else if (said.State == GrantState.Refused)
        {
            grant.Refuse(keys.Person(said.DecidedBy).Id, time.At(said.Decided ?? said.At));
        }

        return grant.State == said.State ? grant : throw new Refused("ledger.grant-second");
    }

    private static DecisionMade? About(Suspension? suspension) => suspension is null ? null : new(AppealKind.MemberSuspended, suspension.Id, suspension.At, suspension.ById);

    private static DecisionMade? About(Listing listing, DateTimeOffset asked) =>
        listing.Changes.LastOrDefault(change => change is { Move: ListingMove.Return or ListingMove.Remove, By: not null } && change.At <= asked) is { } change
            ? new(change.Move == ListingMove.Return ? AppealKind.ListingReturned : AppealKind.ListingRemoved, listing.Id, change.At, change.By!.Value)
            : null;

    private static DecisionMade? About(Agreement agreement, DateTimeOffset asked) =>
        agreement.Steps.LastOrDefault(step => step is { Act: AgreementAct.Refuse, ActorId: not null } && step.At <= asked) is { } step
            ? new(AppealKind.AgreementRefused, agreement.Id, step.At, step.ActorId!.Value)
            : null;
}
