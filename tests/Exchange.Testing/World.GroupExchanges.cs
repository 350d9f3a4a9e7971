using System.Net.Http.Json;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Testing;

/// <summary>What people do with group exchanges.</summary>
public static class WorldOfGroupExchanges
{
    /// <summary>A call for two days ahead at five, two hours for each.</summary>
    public static Task<Guid> Calls(this World world, Member organiser, GroupExchangeKind kind = GroupExchangeKind.ManyHelp, string skill = "bicycle-repair", int minutes = 120, int places = 4) =>
        As(world, organiser, new CallGroupExchange
        {
            Kind = kind,
            Skill = skill,
            What = "Sutvarkyti kiemą",
            Day = Api.KaunasTime.TodayInKaunas(world.App.Clock).AddDays(2),
            Time = new(17, 0),
            Place = "Taikos 81",
            Minutes = minutes,
            Places = places,
        });

    /// <summary>An hour's lesson for up to four this afternoon, called over the API.</summary>
    public static async Task<HttpResponseMessage> Calls(this Member member, string kind) => await (await member.Api()).PostAsJsonAsync("/api/group-exchanges", new
    {
        kind,
        skill = "bicycle-repair",
        what = "Anglų kalbos pamoka",
        day = Api.KaunasTime.TodayInKaunas(member.App.Clock).ToString("yyyy-MM-dd"),
        time = "17:00",
        place = "Biblioteka",
        minutes = 60,
        places = 4,
    });

    /// <summary>Does something with a group exchange: path below it, and what is said.</summary>
    public static async Task<HttpResponseMessage> Groups(this Member member, Guid group, string path, object? said = null) =>
        await (await member.Api()).PostAsJsonAsync($"/api/group-exchanges/{group}/{path}", said ?? (path == "dispute" ? new { what = "Buvo kitaip" } : new { }));

    /// <summary>One that took place yesterday with one member: to report, or reported as an hour, or disputed.</summary>
    public static async Task<Guid> Held(this World world, Member organiser, Member member, GroupExchangeState state, GroupExchangeKind kind = GroupExchangeKind.ManyHelp)
    {
        Acting By(Member person, double days) => new(person.Id, person.Id, "web", world.App.Clock.Now.AddDays(days));
        var group = GroupExchange.Call(new(kind, "bicycle-repair", "Sutvarkyti rūsį", world.App.Clock.Now.AddDays(-1), "Taikos 81", Hours.Of(1), 4), By(organiser, -3));
        group.Join(ReviewReasons.None, By(member, -2));
        if (state != GroupExchangeState.Open)
        {
            group.Report(new Dictionary<Guid, Hours> { [member.Id] = Hours.Of(1) }, By(organiser, -0.5));
        }

        if (state == GroupExchangeState.Disputed)
        {
            group.Dispute("Buvo ilgiau", By(member, -0.2));
        }

        await world.App.LookAsync(db =>
        {
            db.GroupExchanges.Add(group);
            return db.SaveChangesAsync();
        });
        return group.Id;
    }

    /// <summary>Somebody takes a place.</summary>
    public static Task Joins(this World world, Member member, Guid group) => As(world, member, new JoinGroupExchange { GroupExchangeId = group });

    /// <summary>It has started, and the organiser says how long each of those who came was there.</summary>
    public static async Task Reports(this World world, Member organiser, Guid group, params (Member Member, int Minutes)[] lines)
    {
        world.App.Clock.Pass(TimeSpan.FromDays(3));
        await As(world, organiser, new ReportGroupExchange { GroupExchangeId = group, Lines = [.. lines.Select(line => new GroupLineHours(line.Member.Id, line.Minutes))] });
    }

    /// <summary>Says yes to one's own line.</summary>
    public static Task ConfirmsHours(this World world, Member member, Guid group) => As(world, member, new ConfirmGroupHours { GroupExchangeId = group });

    /// <summary>The whole group exchange as it is stored.</summary>
    public static Task<GroupExchange> Group(this World world, Guid id) => world.App.LookAsync(db =>
        db.GroupExchanges.Include(group => group.Places).Include(group => group.Steps.OrderBy(step => step.Number)).SingleAsync(group => group.Id == id));

    /// <summary>Lets time pass and does what the clock has to do for group exchanges.</summary>
    public static Task WaitsForGroups(this World world, TimeSpan time)
    {
        world.App.Clock.Pass(time);
        return world.ClockDoes(nameof(GroupExchangesClock));
    }

    /// <summary>The refusal's code, or null when it was done.</summary>
    public static async Task<string?> Tries(this World world, Member member, IRequest<Unit> request)
    {
        try
        {
            await As(world, member, request);
            return null;
        }
        catch (Refused refused)
        {
            return refused.Code;
        }
    }

    /// <summary>What a member was told about group exchanges, oldest first: <c>completed</c> and so on.</summary>
    public static Task<List<string>> ToldOfGroups(this World world, Member member) => world.App.LookAsync(db =>
        db.Notices.Where(notice => notice.PersonId == member.Id && notice.Key.StartsWith("GroupExchanges.told-")).OrderBy(notice => notice.At).ThenBy(notice => notice.Id).Select(notice => notice.Key.Substring("GroupExchanges.told-".Length)).ToListAsync());

    private static Task<T> As<T>(World world, Member member, IRequest<T> request) => world.App.SendAsync(request, member.Id, Who.Resident);
}
