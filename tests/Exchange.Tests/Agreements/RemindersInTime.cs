using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Pipeline;
using Exchange.Domain.Exchanges;
using Microsoft.EntityFrameworkCore;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Agreements;

/// <summary>A reminder whose time comes while somebody is at it is told, and nobody is reminded of what they have just done.</summary>
[Category("N2")]
public sealed class RemindersInTime(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task are_told_also_when_a_request_comes_before_the_clock()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.SocialWorker();
        var id = await World.Agreed(ona, jonas);
        await App.SendAsync(new ReportDone { AgreementId = id, Minutes = 60 }, ona.Id, Who.Resident);
        Clock.Pass(ExchangeTimes.Reminders[0]);

        await Done(ona.Acts(id, "problem", new { kind = "unsafe" })); // leaves the agreement as it is

        Assert.That(await Told(jonas), Does.Contain("Agreements.told-remind-confirm"));
        await World.Waits(TimeSpan.FromMinutes(1));
        Assert.That((await Told(jonas)).Count(key => key == "Agreements.told-remind-confirm"), Is.EqualTo(1));
    }

    [Test]
    public async Task are_not_told_of_what_was_done_in_the_same_breath()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(ona, jonas);
        await App.SendAsync(new ReportDone { AgreementId = id, Minutes = 60 }, ona.Id, Who.Resident);
        Clock.Pass(ExchangeTimes.Reminders[0]);

        await Done(jonas.Acts(id, "confirmation", new { minutes = 60 }));

        Assert.That((await Told(ona)).Concat(await Told(jonas)), Has.None.Contain("remind"));
    }

    private Task<List<string>> Told(Member member) => App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == member.Id).Select(notice => notice.Key).ToListAsync());
}
