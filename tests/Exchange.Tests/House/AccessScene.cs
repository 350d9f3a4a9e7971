using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Employers;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.JobFairs;
using Exchange.Api.Features.Ledger;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Problems;
using Exchange.Api.Features.Reviews;
using Exchange.Api.Features.Slips;
using Exchange.Api.Notices;
using Exchange.Api.Pipeline;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Notifications;
using Exchange.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.House;

/// <summary>One record of every kind that an address of the API can name, and whose it is.</summary>
internal sealed class AccessScene
{
    /// <summary>What the path says for each record, and who is its owner; null where no signed-in person alone is.</summary>
    public required IReadOnlyDictionary<string, (string InPath, Member? Owner)> Records { get; init; }

    public static async Task<AccessScene> MakeAsync(World world)
    {
        var app = world.App;
        var (jonas, ona, rasa, petras) = (await world.Resident("Jonas"), await world.Resident("Ona"), await world.SocialWorker(), await world.Employer());
        var (vida, birute) = (await world.Resident("Vida"), await world.Resident("Birutė"));
        await world.IsAccompaniedBy(vida, rasa);
        await world.IsAccompaniedBy(birute, rasa);
        await app.SendAsync(new GiveMandate { PersonId = vida.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);
        var mandate = await app.SendAsync(new GiveMandate { PersonId = birute.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);
        await app.SendAsync(new BlockPerson(birute.Id), jonas.Id, Who.Resident);

        await app.SendAsync(new StartActing(birute.Id), rasa.Id, Who.SocialWorker);
        var acts = await app.LookAsync(db => db.Journal.Where(entry => entry.SubjectId == birute.Id && entry.ActorId == rasa.Id).Select(entry => entry.Id).ToListAsync());
        var objection = await app.SendAsync(new ObjectToAct { ActId = acts[0] }, birute.Id, Who.Resident);

        var pad = await app.SendAsync(new PrintSlipPad(), rasa.Id, Who.SocialWorker);
        var (open, waiting, draft) = (await jonas.Offers(capacity: 5), await jonas.Drafts(), await jonas.Drafts());
        await app.SendAsync(new PublishListing(waiting), jonas.Id, Who.Resident);
        var (agreement, asked) = (await world.Agreed(jonas, ona), await world.Agreed(jonas, ona));
        await app.SendAsync(new ReportProblem { AgreementId = asked, What = "Nesutarėme" }, jonas.Id, Who.Resident);
        var completed = await world.Completed(jonas, ona);
        await app.SendAsync(new ReportProblem { AgreementId = completed, What = "Buvo trumpiau" }, ona.Id, Who.Resident);
        var written = await app.SendAsync(new SendMessage { AgreementId = agreement, Text = "Ateisiu" }, ona.Id, Who.Resident);
        var (done, review) = await ReviewedAsync(world, jonas, ona);
        var (young, text) = (await YoungThreadAsync(world, ona), await ReportedAsync(world, agreement, ona, jonas));
        await app.SendAsync(new ReportProblem { AgreementId = agreement, Kind = Domain.Problems.ProblemKind.Unsafe }, jonas.Id, Who.Resident);
        var (problem, report) = (await ProblemAsync(app, asked), await ProblemAsync(app, agreement));
        var helpers = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            var helper = await world.Resident($"Talkininkas{i}");
            helpers.Add(await app.LookAsync(db => db.People.Where(person => person.Id == helper.Id).Select(person => person.MemberNumber).SingleAsync()));
        }

        var milda = await world.Coordinator("Danutė");
        var thanks = await app.SendAsync(new GrantHours { Numbers = string.Join(' ', helpers), Minutes = 480, Reason = "Talka" }, milda.Id, Who.Coordinator);
        var notice = await app.LookAsync(db => db.Notices.Where(notice => notice.PersonId == jonas.Id).Select(notice => notice.Id).FirstAsync());

        var suspension = await world.Suspended(await world.Resident("Aldona"), rasa);
        await world.Answers(jonas.Id, can: "bicycle-repair", needs: "phone-help");
        await world.Lists(jonas.Id, ListingKind.Need, "phone-help", "Padėkite su telefonu");
        var adele = await world.CanAndAsks("Adelė", "Kazlauskienė", "knitting", "bicycle-repair");
        await world.CanAndAsks("Kazys", "Butkus", "phone-help", "knitting");
        var ring = await world.AskedRing(adele);

        var (call, waitingCall) = (await world.Calls(ona), await world.Calls(jonas));
        await world.Joins(await world.Resident("Ugnė", born: new DateOnly(2010, 1, 1)), waitingCall);
        var (reported, disputed) = (await world.Held(jonas, vida, GroupExchangeState.AwaitingConfirmation), await world.Held(jonas, vida, GroupExchangeState.Disputed));

        var (severija, left) = (await world.Resident("Severija"), await world.Calls(ona));
        await world.Joins(severija, left);
        await app.SendAsync(new LeaveGroupExchange { GroupExchangeId = left }, severija.Id, Who.Resident);
        await world.Joins(severija, call);

        var groupMessage = await app.SendAsync(new SendGroupMessage { GroupExchangeId = call, Text = "Ateisiu" }, severija.Id, Who.Resident);
        var reviewed = await world.Held(jonas, severija, GroupExchangeState.AwaitingConfirmation);
        await world.ConfirmsHours(severija, reviewed);
        var youngGroup = await YoungGroupAsync(world, ona);

        var job = await world.Opens(petras, EmployersOfTheWorld.Job());
        var unopened = await app.SendAsync(EmployersOfTheWorld.Job("Virėjas"), petras.Id, Who.Employer);
        var company = await app.SendAsync(new MyCompany(), petras.Id, Who.Employer);
        var (fair, planned) = (await world.Fair(), await app.SendAsync(Plan(app), Guid.NewGuid(), Who.Coordinator));
        var stand = await world.TakesStand(petras, fair, job);
        var registration = await world.RegistersForFair(jonas, fair);
        var badge = await app.LookAsync(db => db.FairRegistrations.Where(one => one.Id == registration).Select(one => one.Token).SingleAsync());
        var (failed, _) = (await Letter(app, notice, jonas.Id, fails: true), await Letter(app, notice, vida.Id, fails: false));
        var undone = ClockFailure.Of("AgreementsClock", agreement);
        for (var i = 0; i < 3; i++)
        {
            undone.Fail(app.Clock.Now.AddDays(i), new('0', 32));
        }

        await app.LookAsync(db =>
        {
            db.Add(undone);
            return db.SaveChangesAsync();
        });
        var waits = await world.Puts(birute, ListingKind.Need, at: app.Clock.Now.AddDays(-15));
        var search = await app.SendAsync(new SaveSearch { Search = "dviratis" }, jonas.Id, Who.Resident);
        await app.SendAsync(new RenewCalendar(), jonas.Id, Who.Resident);
        var calendar = await app.SendAsync(new MyCalendar(), jonas.Id, Who.Resident);
        return new()
        {
            Records = new Dictionary<string, (string, Member?)>
            {
                ["person"] = ($"{jonas.Id}", jonas),
                ["blocked person"] = ($"{birute.Id}", jonas),
                ["mandate"] = ($"{mandate}", birute),
                ["act"] = ($"{acts[1]}", birute),
                ["pad"] = ($"{pad}", null),
                ["objection"] = ($"{objection}", birute),
                ["notice"] = ($"{notice}", jonas),
                ["participant"] = ($"{vida.Id}", rasa),
                ["open listing"] = ($"{open}", jonas),
                ["waiting listing"] = ($"{waiting}", jonas),
                ["draft listing"] = ($"{draft}", jonas),
                ["agreement"] = ($"{agreement}", jonas),
                ["asked agreement"] = ($"{asked}", jonas),
                ["message"] = ($"{written}", jonas),
                ["reviewed agreement"] = ($"{done}", jonas),
                ["review"] = ($"{review}", jonas),
                ["young thread"] = (young, null),
                ["group message"] = ($"{groupMessage}", ona),
                ["reviewed call"] = ($"{reviewed}", severija),
                ["young group thread"] = (youngGroup, null),
                ["reported text"] = ($"{text}", null),
                ["problem"] = ($"{problem}", jonas),
                ["safety report"] = ($"{report}", jonas),

                ["ring"] = ($"{ring}", jonas),
                ["open call"] = ($"{call}", ona),
                ["waiting call"] = ($"{waitingCall}", jonas),
                ["reported call"] = ($"{reported}", vida),
                ["left call"] = ($"{left}", severija),
                ["started call"] = ($"{disputed}", jonas),
                ["completed agreement"] = ($"{completed}", jonas),
                ["waiting thanks"] = ($"{thanks}", null),
                ["employer"] = ($"{company.Id}", petras),
                ["open vacancy"] = ($"{job}", petras),
                ["draft vacancy"] = ($"{unopened}", petras),
                ["open fair"] = ($"{fair}", null),
                ["draft fair"] = ($"{planned}", null),
                ["registered fair"] = ($"{fair}", jonas),
                ["fair with a stand"] = ($"{fair}", petras),
                ["stand"] = ($"{stand}", petras),
                ["registration"] = ($"{registration}", jonas),
                ["badge"] = (badge, jonas),
                ["failed letter"] = ($"{failed.Id}", null),
                ["failed work"] = ($"{undone.Id}", null),
                ["letter"] = (failed.Secret, null),
                ["search"] = ($"{search}", jonas),
                ["calendar"] = (calendar.Token!, null),
                ["waiting need"] = ($"{waits}", null),
                ["suspension"] = ($"{suspension}", null),
                ["waiting person"] = ($"{vida.Id}", null),
            },
        };
    }

    /// <summary>Somebody of a role to whom nothing in the scene belongs; a client without a token is a visitor.</summary>
    public static async Task<HttpClient> StrangerAsync(World world, string role) => role switch
    {
        "visitor" => world.App.NewClient(),
        "resident" => await (await world.Resident("Antanas")).Api(),
        "worker" => await (await world.SocialWorker("Lina")).Api(),
        "employer" => await (await world.Employer("Kepykla", "Zita")).Api(),
        "coordinator" => await (await world.Coordinator()).Api(),
        "administrator" => await (await world.Administrator()).Api(),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    /// <summary>Everything a change may ask for, in one: each route takes the words it knows, so that none stops at the shape of what is said.</summary>
    public static IReadOnlyDictionary<string, object> Said(App app, string route)
    {
        var said = new Dictionary<string, object>
        {
            ["firstName"] = "Antanas",
            ["slips"] = new[] { new { number = "1001" } },
            ["sheets"] = 1,
            ["reason"] = "other",
            ["decision"] = "stands",
            ["what"] = "Nesutarėme",
            ["phrase"] = "thank-you",
            ["came"] = true,
            ["asAgreed"] = true,
            ["wouldAgain"] = true,
            ["toRaiser"] = true,
            ["falls"] = true,
            ["why"] = "Kitaip buvo",
            ["minutes"] = 45,
            ["day"] = $"{app.Clock.TodayInKaunas().AddDays(3):yyyy-MM-dd}",
            ["time"] = "17:00:00",
            ["place"] = "Biblioteka",
            ["title"] = "Dviratis",
            ["tasks"] = "Kepti duoną.",
            ["date"] = $"{app.Clock.TodayInKaunas().AddDays(20):yyyy-MM-dd}",
            ["opens"] = "10:00:00",
            ["closes"] = "15:00:00",
            ["vacancyIds"] = Array.Empty<Guid>(),
            ["needs"] = new[] { Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid() },
            ["roles"] = new[] { "resident" },
            ["consent"] = "inPerson",
            ["nameGiven"] = "Vida",
            ["channel"] = "inbox",
            ["outcome"] = route.Contains("/problems/", StringComparison.Ordinal) || route.Contains("/agreements/", StringComparison.Ordinal) ? "noFault" : "called",
            ["search"] = "pyragas",
            ["guardian"] = "Vidos mama",
            ["numbers"] = "10001",
            ["aheadHours"] = 12,
            ["givenHours"] = 30,
        };
        if (route.EndsWith("/held", StringComparison.Ordinal))
        {
            said["note"] = "Sutarėme"; // elsewhere for workers alone, and may be left out
        }

        if (route.EndsWith("/vetting", StringComparison.Ordinal))
        {
            (said["kind"], said["until"]) = ("reference", said["date"]); // elsewhere other kinds
        }

        if (route.EndsWith("/unsafe", StringComparison.Ordinal))
        {
            said["personId"] = Guid.NewGuid(); // elsewhere left out
        }

        if (route.EndsWith("/reply", StringComparison.Ordinal))
        {
            said["text"] = "Ačiū jums"; // elsewhere words of a listing, which may be left out
        }

        if (route.EndsWith("/questionnaire/approval", StringComparison.Ordinal))
        {
            said["wasShown"] = true; // elsewhere a number of steps, which may be left out
        }

        return said;
    }

    private static async Task<Delivery> Letter(App app, Guid about, Guid person, bool fails)
    {
        var letter = Delivery.Of(Notice.To(person, RingTopics.Asked, [], "/", app.Clock.Now), NoticeKind.Step, fails ? Channel.Email : Channel.Phone, app.Clock.Now, Guid.NewGuid().ToString("N"));
        if (fails)
        {
            letter.Fail(TryOutcome.AddressRefused, "", app.Clock.Now);
        }

        return await app.LookAsync(async db =>
        {
            db.Entry(db.Add(letter).Entity).Property(one => one.NoticeId).CurrentValue = about;
            await db.SaveChangesAsync();
            return letter;
        });
    }

    /// <summary>A completed exchange, and what Ona wrote about Jonas.</summary>
    private static async Task<(Guid Agreement, Guid Review)> ReviewedAsync(World world, Member jonas, Member ona)
    {
        var done = await world.Completed(jonas, ona);
        var review = await world.App.SendAsync(new WriteReview { AgreementId = done, Came = true, AsAgreed = true, WouldAgain = true, ThankYou = "Ačiū" }, ona.Id, Who.Resident);
        await world.App.SendAsync(new WriteReview { AgreementId = done, Came = true, AsAgreed = true, WouldAgain = true }, jonas.Id, Who.Resident);
        return (done, review);
    }

    private static async Task<string> YoungThreadAsync(World world, Member ona)
    {
        var ugne = await world.Resident("Ugnė", born: new DateOnly(2010, 1, 1));
        var agreement = await world.Agreed(ona, ugne);
        await world.App.SendAsync(new SendMessage { AgreementId = agreement, Phrase = "thank-you" }, ugne.Id, Who.Resident);
        return $"{agreement}?person={ugne.Id}";
    }

    private static async Task<string> YoungGroupAsync(World world, Member ona)
    {
        var saule = await world.Resident("Saulė", born: new DateOnly(2010, 1, 1));
        var group = await world.Held(ona, saule, GroupExchangeState.Open);
        await world.App.SendAsync(new SendGroupMessage { GroupExchangeId = group, Phrase = "thank-you" }, saule.Id, Who.Resident);
        return $"{group}?person={saule.Id}";
    }

    private static async Task<Guid> ReportedAsync(World world, Guid agreement, Member by, Member about)
    {
        var message = await world.App.SendAsync(new SendMessage { AgreementId = agreement, Text = "Kvailys" }, about.Id, Who.Resident);
        await world.App.SendAsync(new ReportMessage(message), by.Id, Who.Resident);
        return await world.App.LookAsync(db => db.TextReports.Where(report => report.TargetId == message).Select(report => report.Id).SingleAsync());
    }

    private static Task<Guid> ProblemAsync(App app, Guid agreement) => app.LookAsync(db => db.ProblemCases.Where(one => one.AgreementId == agreement).Select(one => one.Id).SingleAsync());

    private static PlanFair Plan(App app) => new() { Title = "Rudens darbo mugė", Date = app.Clock.TodayInKaunas().AddDays(30), Opens = new(10, 0), Closes = new(15, 0), Place = "Taikos pr. 78, Kaunas" };
}
