using Exchange.Api.Data;
using Exchange.Api.Features.Listings;
using Exchange.Api.Features.Notifications;
using Exchange.Api.Pipeline;
using Exchange.Domain.Listings;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Notifications;

public sealed class TellingAuthors(StoreKind store) : MailTest(store)
{
    [Test]
    [Category("L6")]
    public async Task of_the_end_of_a_listing_a_week_and_a_day_before_and_once_each()
    {
        var ona = await World.Resident("Ona");
        var id = await World.Puts(ona, ListingKind.Need, title: "Reikia kirpėjos");
        var days = new List<int>();
        for (var day = 1; day <= 31; day++)
        {
            Clock.Pass(TimeSpan.FromDays(1));
            var before = await EndingsToldAsync(ona);
            await World.ClockDoes(nameof(AuthorsClock));
            await World.ClockDoes(nameof(AuthorsClock));
            days.AddRange(Enumerable.Repeat(30 - day, await EndingsToldAsync(ona) - before));
        }

        Assert.That(days, Is.EqualTo(new[] { 7, 1 }));
        await World.PostGoes();
        Assert.That(Sink.To(ona).Select(mail => mail.FirstLine), Does.Contain($"Pratęskite skelbimą čia: https://birza.pavyzdys.lt/skelbimai/{id}"));
    }

    [Test]
    [Category("L6")]
    public async Task anew_after_the_listing_was_prolonged()
    {
        var ona = await World.Resident("Ona");
        var id = await World.Puts(ona, ListingKind.Need);
        Clock.Pass(TimeSpan.FromDays(23));
        await World.ClockDoes(nameof(AuthorsClock));
        await App.SendAsync(new RenewListing(id), ona.Id, Who.Resident);
        Clock.Pass(TimeSpan.FromDays(23));
        await World.ClockDoes(nameof(AuthorsClock));

        Assert.That(await EndingsToldAsync(ona), Is.EqualTo(2));
    }

    [Test]
    [Category("L6")]
    public async Task through_the_worker_when_there_is_no_contact()
    {
        var rasa = await World.SocialWorker();
        var olena = await World.Participant(rasa, "Olena");
        await World.Lists(olena, ListingKind.Need, "bicycle-repair", "Reikia pataisyti dviratį");
        Clock.Pass(TimeSpan.FromDays(23));
        await World.ClockDoes(nameof(AuthorsClock));

        var calls = (await App.SendAsync(new CallList(), rasa.Id, Who.SocialWorker)).Calls;
        Assert.That(calls.Single().Things.Select(thing => thing.Sentence), Has.Some.StartsWith("Jūsų skelbimas baigsis per savaitę: Reikia pataisyti dviratį."));
    }

    [Test]
    [Category("L10")]
    public async Task of_needs_that_wait_and_showing_them_on_the_board_with_who_could_help()
    {
        var (ona, jonas, rasa) = (await World.Resident("Ona"), await World.Resident("Jonas"), await World.SocialWorker());
        await World.Answers(ona.Id, can: "cake-baking", needs: "bicycle-repair");
        var need = await World.Puts(ona, ListingKind.Need, title: "Reikia pataisyti dviratį");
        Clock.Pass(TimeSpan.FromDays(13));
        await World.ClockDoes(nameof(AuthorsClock));
        Assert.That((await rasa.Goes("/koordinavimas/laukia")).Text, Does.Contain("Niekas nelaukia"));
        Clock.Pass(TimeSpan.FromDays(1));
        await World.ClockDoes(nameof(AuthorsClock));
        await World.ClockDoes(nameof(AuthorsClock));
        var told = await App.LookAsync(db => db.Notices.Where(notice => notice.PersonId == ona.Id).Select(notice => notice.Key).ToListAsync());
        var alone = await (await World.SocialWorker("Lina")).Goes("/koordinavimas/laukia");
        await World.Answers(jonas.Id, can: "bicycle-repair");
        var lina = await World.Coordinator();
        await lina.Goes("/koordinavimas/laukia");
        var asked = await (await lina.Browser()).SubmitAsync();

        Assert.That(told, Is.EqualTo(new[] { "Listings.told-need-waits" }));
        Assert.That(alone.Text, Does.Contain("Reikia pataisyti dviratį").And.Contain("Laukia 14 dienų").And.Contain("Ona K."));
        Assert.That(asked.Text, Does.Contain("Paklausta").And.Contain("Jonas K."));
        Assert.That(await App.LookAsync(db => db.Notices.CountAsync(notice => notice.PersonId == jonas.Id && notice.Link == $"/skelbimai/{need}")), Is.EqualTo(1));
    }

    private Task<int> EndingsToldAsync(Member member) => App.LookAsync(db => db.Notices.CountAsync(notice => notice.PersonId == member.Id && (notice.Key == "Listings.told-ends-in-week" || notice.Key == "Listings.told-ends-tomorrow")));
}
