using System.Net;
using System.Net.Http.Json;
using Exchange.Api.Data;
using Exchange.Api.Data.Migrations;
using Exchange.Api.Notices;
using Exchange.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Exchange.Tests.Notifications;

/// <summary>Two neighbours are called Jonas P.; one leaves, and is named no more, and the other keeps his name.</summary>
[Category("C8")]
public sealed class NamesInNotices(StoreKind store) : MailTest(store)
{
    [Test]
    public async Task stay_with_the_namesake_of_whoever_leaves()
    {
        var (ona, leaver, namesake) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.Resident("Jonas", "Povilaitis"));
        var gone = await World.Agreed(leaver, ona, await World.Puts(leaver, title: "Kirpimas"));
        var stays = await World.Agreed(namesake, ona, await World.Puts(namesake, title: "Sodas"));
        await Leaves(leaver);

        var inbox = (await ona.Goes("/pranesimai")).Text;
        var copy = (await ona.Sees("/api/me/copy")).ToString();
        await World.PostGoes();
        var letters = string.Join('\n', Sink.To(ona).Select(mail => mail.Text));
        foreach (var told in new[] { inbox, copy, letters })
        {
            Assert.That(told, Does.Contain("Jonas P. sutinka su laiku ir vieta: Sodas").And.Contain("Buvęs narys sutinka su laiku ir vieta: Kirpimas"));
        }

        Assert.That((await ona.Goes($"/susitarimai/{stays}")).Shows("Jonas P."));
        Assert.That((await ona.Goes($"/susitarimai/{gone}")).Source, Does.Not.Contain("Jonas"));
    }

    [Test]
    public async Task are_said_in_the_language_of_the_reader()
    {
        var (ona, leaver) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"));
        await World.Agreed(leaver, ona);
        await Leaves(leaver);

        var api = await ona.Api();
        api.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Assert.That(await api.GetStringAsync("/api/me/notices"), Does.Contain("Former member agrees to the time and place").And.Not.Contain("Buv"));
    }

    [Test]
    [Category("N1")]
    public async Task are_right_on_the_call_list_and_among_the_undelivered()
    {
        var (rasa, milda) = (await World.SocialWorker(), await World.Coordinator());
        var (olena, ona, leaver, namesake) = (await World.Participant(rasa, "Olena"), await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"), await World.Resident("Jonas", "Povilaitis"));
        await App.LookAsync(db =>
        {
            foreach (var (other, what) in new[] { (leaver, "Kirpimas"), (namesake, "Sodas") })
            {
                db.Notices.Add(Notice.To(olena, AgreementTopics.Accepted, [NoticeArg.Person(other.Id), what], "/mano-diena", Clock.Now));
                db.Notices.Add(Notice.To(ona.Id, AgreementTopics.Accepted, [NoticeArg.Person(other.Id), what], "/mano-diena", Clock.Now));
            }

            return db.SaveChangesAsync();
        });
        Sink.Unknown.Add(ona.Contact);
        await World.PostGoes();
        await Leaves(leaver);

        foreach (var page in new[] { await rasa.Goes("/koordinavimas/skambuciai"), await milda.Goes("/koordinavimas/nepristatyti") })
        {
            Assert.That(page.Text, Does.Contain("Jonas P. sutinka: Sodas").And.Contain("Buvęs narys sutinka: Kirpimas"));
        }
    }

    [Test]
    public async Task are_gone_from_the_calendar_too()
    {
        var (ona, leaver) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"));
        var id = await World.Agreed(leaver, ona);
        await Leaves(leaver);

        Assert.That((await ona.Goes($"/susitarimai/{id}/kalendorius")).Source, Does.Contain("STATUS:CANCELLED").And.Contain("Buvęs narys").And.Not.Contain("Jonas"));
    }

    [Test]
    public async Task are_read_as_they_stand_in_what_was_kept_before()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Notices" SET "Args" = '["Petras B.","12:30 Dviratis"]' """));
        Assert.That((await ona.Goes("/pranesimai")).Text, Does.Contain("Petras B. sutinka: 12:30 Dviratis"));

        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Notices" SET "Key" = 'Notices.told-no-more' """));
        Assert.That((await ona.Goes("/pranesimai")).Status, Is.EqualTo(HttpStatusCode.OK));
        await World.PostGoes();
        Assert.That(Sink.To(ona), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task are_told_in_the_words_of_their_area_when_they_were_kept_before()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await App.LookAsync(db => db.Database.ExecuteSqlAsync($"""UPDATE "Notices" SET "Key" = 'Notices.accepted' """));

        foreach (var step in new NoticeKeys().UpOperations.OfType<SqlOperation>())
        {
            await App.LookAsync(db => db.Database.ExecuteSqlRawAsync(step.Sql));
        }

        Assert.That(await App.LookAsync(db => db.Notices.Select(notice => notice.Key).SingleAsync()), Is.EqualTo(AgreementTopics.Accepted.Key));
    }

    private static async Task Leaves(Member member) =>
        Assert.That((await (await member.Api()).PostAsJsonAsync("/api/me/leaving", new { understands = true })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
}
