using System.Text.Json;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.Employers;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Features.Suspensions;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Matching;
using Exchange.Domain.Places;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Matching;

/// <summary>The matcher that follows what happened answers as one that is made of everything.</summary>
public sealed class FollowingChanges(StoreKind store) : HouseTest(store)
{
    private const int Least = 100;
    private const int Most = 400;

    private static readonly string[] Skills = ["bicycle-repair", "haircut", "knitting"];

    private readonly List<Member> people = [];
    private readonly Random random = new(20261201);
    private Member worker = null!;
    private Member employer = null!;
    private Member young = null!;

    private MatchIndex Index => App.Services.GetRequiredService<MatchIndex>();

    /// <summary>Everything that somebody does, or time does, and of which matching must hear.</summary>
    private Dictionary<string, Func<Task>> All => new()
    {
        ["joins"] = async () => people.Add(await World.Resident($"Petras{(char)('a' + people.Count)}")),
        ["a young one joins"] = async () => people.Add(await World.Resident($"Jaunius{(char)('a' + people.Count)}", born: new DateOnly(2011, 3, 9))),
        ["answers"] = () => World.HasQuestionnaire(Any(people), Answers()),
        ["answers, and has not said yes"] = async () =>
        {
            var known = await App.LookAsync(db => db.Participants.Select(participant => participant.PersonId).ToListAsync());
            await World.FillsQuestionnaire(worker, Any(known), Answers());
        },
        ["offers"] = () => World.Puts(Any(people), ListingKind.Offer, Any(Skills), capacity: random.Next(1, 3)),
        ["needs"] = () => World.Puts(Any(people), ListingKind.Need, Any(Skills)),
        ["stands"] = () => Any(people).Offers(Any(Skills), standing: true, capacity: 2),
        ["pauses"] = () => OnListing(ListingState.Active, id => new PauseListing(id)),
        ["resumes"] = () => OnListing(ListingState.Paused, id => new ResumeListing(id)),
        ["closes"] = () => OnListing(ListingState.Active, id => new CloseListing(id)),
        ["renews"] = () => OnListing(ListingState.Active, id => new RenewListing(id)),
        ["revises"] = () => OnListing(ListingState.Active, id => new ReviseListing { Id = id, Title = "Naujai", Language = "lt", Languages = ["lt"], Capacity = random.Next(1, 4), Neighbourhood = "girstupis" }),
        ["takes down"] = async () => await SendAsync(new RemoveListing { Id = Any(await ListingsAsync(ListingState.Active)).Id, Reason = "Ne čia" }, worker, Who.SocialWorker),
        ["accepts"] = async () => await SendAsync(new AcceptListing(Any(await ListingsAsync(ListingState.Active)).Id), Any(people)),
        ["cancels"] = () => OnAgreement(a => a.State == AgreementState.Accepted || a.State == AgreementState.Agreed, a => new CancelAgreement { AgreementId = a.Id, Reason = CancelReason.Other }),
        ["completes"] = () => World.Completed(people[0], people[1]),
        ["would not again"] = () => OnAgreement(a => a.State == AgreementState.Completed, a => new WriteReview { AgreementId = a.Id, Came = true, AsAgreed = true, WouldAgain = false }, giver: random.Next(2) == 0),
        ["blocks"] = async () => await SendAsync(new BlockPerson(Any(people).Id), Any(people)),
        ["unblocks"] = async () =>
        {
            var blocks = await App.LookAsync(db => db.Blocks.AsNoTracking().OrderBy(block => block.ByPersonId).ThenBy(block => block.PersonId).ToListAsync());
            var block = Any(blocks);
            await SendAsync(new UnblockPerson(block.PersonId), people.Single(person => person.Id == block.ByPersonId));
        },
        ["is suspended"] = async () => await SendAsync(new SuspendMember { PersonId = Any(people).Id, Days = random.Next(1, 5), Reason = "Pertrauka" }, worker, Who.SocialWorker),
        ["is let in again"] = async () =>
        {
            var held = await App.LookAsync(db => db.Suspensions.HoldingOn(Api.KaunasTime.TodayInKaunas(Clock)).Select(one => one.Id).ToListAsync());
            await SendAsync(new LiftSuspension { SuspensionId = Any(held), Reason = "Susitaikė" }, worker, Who.SocialWorker);
        },
        ["is protected"] = async () => await SendAsync(new ProtectPerson(Any(people).Id, random.Next(2) == 0), worker, Who.SocialWorker),
        ["is accompanied"] = async () =>
        {
            var known = await App.LookAsync(db => db.Participants.Select(participant => participant.PersonId).ToListAsync());
            await World.IsAccompaniedBy(Any(people.FindAll(person => !known.Contains(person.Id))), worker);
        },
        ["speaks English"] = async () =>
        {
            var person = Any(people);
            await SendAsync(new ChangeMyDetails { FirstName = "Vardas", Email = person.Contact, Language = random.Next(3) > 0 ? "en" : "lt" }, person);
        },
        ["a guardian consents"] = async () => await SendAsync(new RecordGuardianConsent { PersonId = young.Id, Guardian = "Mama", Word = GuardianWord.Consents, Consent = ConsentForm.InPerson }, worker, Who.SocialWorker),
        ["a guardian takes it back"] = async () => await SendAsync(new WithdrawGuardianConsent(young.Id), worker, Who.SocialWorker),
        ["leaves"] = async () => await SendAsync(new LeaveExchange { Understands = true }, people[random.Next(3, people.Count)]),
        ["opens a job"] = () => World.Opens(employer, EmployersOfTheWorld.Job()),
        ["closes a job"] = async () => await SendAsync(new CloseVacancy { VacancyId = Any(await App.LookAsync(db => db.Vacancies.Select(vacancy => vacancy.Id).ToListAsync())) }, employer, Who.Employer),
        ["an employer is refused"] = () => OnEmployer(id => new RefuseEmployer { EmployerId = id, Reason = "Trūksta" }),
        ["an employer is approved"] = () => OnEmployer(id => new ApproveEmployer(id)),
        ["hours pass"] = () => World.Waits(TimeSpan.FromHours(random.Next(1, 12))),
        ["days pass"] = () => World.Waits(TimeSpan.FromDays(random.Next(1, 9))),
        ["weeks pass, and nobody looks"] = () => Pass(TimeSpan.FromDays(35)),
    };

    [SetUp]
    public async Task ThereAreNeighbours()
    {
        (worker, employer, young) = (await World.SocialWorker(), await World.Employer(), await World.Resident("Jaunius", born: new DateOnly(2011, 3, 9)));
        people.AddRange([await World.Resident("Ona"), await World.Resident("Jonas"), young]);
        await World.IsAccompaniedBy(young, worker);
        foreach (var person in people)
        {
            await World.HasQuestionnaire(person, Answers());
        }
    }

    [Test]
    public async Task answers_the_same_after_any_acts_in_two_programs()
    {
        await using var second = await App.SecondAsync();
        var other = second.Services.GetRequiredService<MatchIndex>();
        var (all, done) = (All, new HashSet<string>());
        for (var number = 0; number < Most && (number < Least || done.Count < all.Count); number++)
        {
            var missing = all.Keys.Except(done).ToList();
            var name = Any(missing.Count > 0 && number % 2 == 0 ? missing : [.. all.Keys]);
            if (await IsDoneAsync(all[name]))
            {
                done.Add(name);
            }

            var expected = await ToldAsync(await Anew().CurrentAsync(default));
            Assert.That(await ToldAsync(await Index.CurrentAsync(default)), Is.EqualTo(expected), $"{number}: {name}");
            Assert.That(await ToldAsync(await other.CurrentAsync(default)), Is.EqualTo(expected), $"{number}: {name}, in the second program");
        }

        Assert.That(all.Keys.Except(done), Is.Empty, "Never done: it was refused each time.");
    }

    [Test]
    public async Task moves_by_nothing_that_does_not_concern_it()
    {
        var before = await Index.CurrentAsync(default);

        await people[0].Browser();
        await App.SendAsync(new MyJournal(), people[0].Id, Who.Resident);

        Assert.That(await Index.CurrentAsync(default), Is.SameAs(before));
    }

    [Test]
    public async Task does_not_see_what_may_be_undone()
    {
        var before = await Index.CurrentAsync(default);
        await using (var scope = App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
            await using var change = await db.Database.BeginTransactionAsync();
            (await db.People.SingleAsync(person => person.Id == people[0].Id)).Protect(true);
            await db.SaveChangesAsync();

            Assert.That(await Index.CurrentAsync(default), Is.SameAs(before));
        }

        Assert.That(await Index.CurrentAsync(default), Is.SameAs(before));
    }

    [Test]
    public async Task follows_what_is_committed_out_of_order()
    {
        await Index.CurrentAsync(default);
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        await using (var slow = await db.Database.BeginTransactionAsync())
        {
            db.Suspensions.Add(Suspension.Put(people[0].Id, 5, "Pertrauka", worker.Id, Api.KaunasTime.TodayInKaunas(Clock), Clock.Now));
            await db.SaveChangesAsync();
            if (Store == StoreKind.PostgreSql)
            {
                await World.Puts(people[1]); // SQLite has one writer
            }

            Assert.That((await Index.CurrentAsync(default)).PeopleIds, Does.Contain(people[0].Id));
            await slow.CommitAsync();
        }

        Assert.That((await Index.CurrentAsync(default)).PeopleIds, Does.Not.Contain(people[0].Id));
    }

    [Test]
    public async Task follows_when_much_is_changed_at_once_or_forgotten_unseen()
    {
        await Index.CurrentAsync(default);
        await App.LookAsync(async db =>
        {
            db.People.AddRange(Enumerable.Range(0, 1_100).Select(i => Person.Join(200_000 + i, "Ona", "", "lt", Clock.Now)));
            return await db.SaveChangesAsync();
        });
        Assert.That(await App.LookAsync(db => db.MatchChanges.OrderByDescending(change => change.Number).Select(change => change.SubjectId).FirstAsync()), Is.EqualTo(MatchChange.Everything));
        await World.Puts(people[0]);
        Assert.That(await ToldAsync(await Index.CurrentAsync(default)), Is.EqualTo(await ToldAsync(await Anew().CurrentAsync(default))));

        await World.Puts(people[1]);
        await App.LookAsync(db => db.MatchChanges.ExecuteDeleteAsync());
        await World.Puts(people[2]);

        Assert.That(await ToldAsync(await Index.CurrentAsync(default)), Is.EqualTo(await ToldAsync(await Anew().CurrentAsync(default))));
    }

    [Test]
    public async Task keeps_the_newest_changes_alone()
    {
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "MatchChanges" ("Number", "SubjectId") VALUES (20000, {Guid.NewGuid()})"""));

        await App.SendAsync(new ForgetOld(Area.All.Single(area => area.Name == "Matching").Forgets.Single().Id));

        Assert.That(await App.LookAsync(db => db.MatchChanges.Select(change => change.Number).ToListAsync()), Is.EqualTo(new long[] { 20_000 }));
    }

    private QuestionnaireAnswers Answers() => new()
    {
        Skills = [new(Any(Skills), SkillLevel.Good)],
        Needs = [Any(Skills)],
        Languages = [new("lt", LanguageLevel.Native)],
        Week = MatchingWorld.Afternoons,
        Neighbourhood = "girstupis",
        DistanceMetres = 1_000 * random.Next(1, 4),
        Mode = MeetingMode.Both,
    };

    private MatchIndex Anew() => new(
        App.Services.GetRequiredService<Vocabulary>(), App.Services.GetRequiredService<Neighbourhoods>(), App.Services.GetRequiredService<IServiceScopeFactory>(), Clock);

    /// <summary>Every answer to everybody.</summary>
    private async Task<string> ToldAsync(Matcher matcher)
    {
        var moment = Index.Moment();
        var ids = people.ConvertAll(person => person.Id);
        var asking = await App.LookAsync(async db =>
        {
            var reader = new ProfileReader(db, Clock);
            var all = new List<MatchPerson?>();
            foreach (var id in ids)
            {
                all.Add(await reader.OfAsync(id, default));
            }

            return all.OfType<MatchPerson>().ToList();
        });
        var listings = (await App.LookAsync(db => db.Listings.AsNoTracking().IgnoreAutoIncludes().OrderBy(listing => listing.Id).ToListAsync())).ConvertAll(listing => MatchReader.Of(listing, Clock.Now));
        return JsonSerializer.Serialize(new
        {
            People = matcher.PeopleIds.Order(),
            Listings = asking.Select(person => matcher.ListingsFor(person, moment, int.MaxValue)),
            Partners = asking.Select(person => matcher.PartnersFor(person, moment, int.MaxValue)),
            Vacancies = asking.Select(person => matcher.VacanciesFor(person, moment, int.MaxValue)),
            Fitting = listings.Select(listing => matcher.PeopleFor(listing, moment, int.MaxValue)),
        });
    }

    private static async Task<bool> IsDoneAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Refused)
        {
            return false;
        }
    }

    private Task<T> SendAsync<T>(IRequest<T> request, Member by, Who roles = Who.Resident) => App.SendAsync(request, by.Id, roles);

    private Task<List<Listing>> ListingsAsync(ListingState state) => App.LookAsync(db => db.Listings.AsNoTracking().Where(listing => listing.State == state).OrderBy(listing => listing.Id).ToListAsync());

    private async Task OnListing<T>(ListingState state, Func<Guid, IRequest<T>> act)
    {
        var listing = Any(await ListingsAsync(state));
        await SendAsync(act(listing.Id), people.Single(person => person.Id == listing.OwnerId));
    }

    private async Task OnAgreement<T>(System.Linq.Expressions.Expression<Func<Agreement, bool>> which, Func<Agreement, IRequest<T>> act, bool giver = true)
    {
        var agreement = Any(await App.LookAsync(db => db.Agreements.AsNoTracking().Where(which).OrderByDescending(a => a.BegunAt).ThenBy(a => a.Id).ToListAsync()));
        await SendAsync(act(agreement), people.Single(person => person.Id == (giver ? agreement.GiverId : agreement.ReceiverId)));
    }

    private async Task OnEmployer<T>(Func<Guid, IRequest<T>> act) => await SendAsync(act(await App.LookAsync(db => db.Employers.Select(one => one.Id).SingleAsync())), await World.Coordinator(), Who.Coordinator);

    private Task Pass(TimeSpan time)
    {
        Clock.Pass(time);
        return Task.CompletedTask;
    }

    private T Any<T>(IReadOnlyList<T> of) => of.Count == 0 ? throw new Refused("access.not-found") : of[random.Next(of.Count)];
}
