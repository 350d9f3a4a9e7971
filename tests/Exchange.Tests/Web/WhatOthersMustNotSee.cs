using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Agreements;
using Exchange.Api.Features.GroupExchanges;
using Exchange.Api.Features.Identity;
using Exchange.Api.Features.Messages;
using Exchange.Api.Features.Participants;
using Exchange.Api.Features.Problems;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Web;

/// <summary>
/// Everything the program answers, asked for by people who have no business with Ona's affairs, searched for what only she and her
/// worker may read. Whoever adds a page or a route is searched too.
/// </summary>
public sealed class WhatOthersMustNotSee(StoreKind store) : HouseTest(store)
{
    private const string Nobody = "01900000-0000-7000-8000-000000000000";
    private const string Phone = "61239987";

    // Long enough that no sealed token of a form spells it by chance, and without letters that pages or JSON write in signs.
    private const string Canary = "Kanarinsk";

    [Test]
    [Category("Q6")]
    [Category("K3")]
    [Category("Security.S2")]
    public async Task is_nowhere_in_what_they_are_answered_and_told()
    {
        var scene = await SceneAsync();
        string[] secrets = [Canary, "1987-11", "1987 m", Phone, scene.Ona.Contact, "\"reason\":\"sick\""];

        var found = new List<string>();
        foreach (var (who, member) in new (string, Member?)[] { ("guest", null), ("stranger", scene.Antanas), ("neighbour", scene.Jonas), ("employer", scene.Petras) })
        {
            foreach (var (address, text) in await EverythingAsync(member, scene.Ids))
            {
                found.AddRange(secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{who} {address}: {secret}"));
            }
        }

        Guid[] hers = [scene.Ona.Id, scene.Rasa.Id];
        var told = await App.LookAsync(db => db.Notices.Where(notice => !hers.Contains(notice.PersonId)).ToListAsync());
        found.AddRange(told.SelectMany(notice => notice.Args.Select(arg => arg.Value)).Where(word => secrets.Any(secret => word.Contains(secret, StringComparison.OrdinalIgnoreCase))));
        Assert.That(found, Is.Empty);
        Assert.That(told, Is.Not.Empty);

        // The same walk finds them where they belong, so that finding nothing means something.
        var own = (await EverythingAsync(scene.Ona, scene.Ids)).Concat(await EverythingAsync(scene.Rasa, scene.Ids)).Select(answer => answer.Text).ToList();
        Assert.That(secrets.Where(secret => !own.Exists(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    [Test]
    [Category("Q6")]
    [Category("X10")]
    public async Task is_that_somebody_is_suspended()
    {
        var scene = await SceneAsync();
        var id = await World.Suspended(scene.Ona, await World.Coordinator(), reason: Canary + "o poilsis");
        string[] secrets = [Canary + "o poilsis", id.ToString(), "mainuose nedalyvau"];
        Guid[] ids = [.. scene.Ids, id];

        var found = new List<string>();
        foreach (var member in new[] { null, scene.Jonas, scene.Petras })
        {
            found.AddRange(from answer in await EverythingAsync(member, ids) from secret in secrets where answer.Text.Contains(secret, StringComparison.OrdinalIgnoreCase) && !answer.Address.Contains(secret, StringComparison.Ordinal) select $"{answer.Address}: {secret}");
        }

        Assert.That(found, Is.Empty);
        var own = (await EverythingAsync(scene.Ona, ids)).Concat(await EverythingAsync(scene.Rasa, ids)).Select(answer => answer.Text).ToList();
        Assert.That(secrets.Where(secret => !own.Exists(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    private async Task<Scene> SceneAsync()
    {
        var (jonas, antanas, rasa, petras) = (await World.Resident("Jonas"), await World.Resident("Antanas"), await World.SocialWorker(), await World.Employer());
        var (fair, job) = (await World.Fair(), await World.Opens(petras, EmployersOfTheWorld.Job()));
        await World.Crowd(fair);
        await World.TakesStand(petras, fair, job);
        var ona = await World.Candidate(fair, "Ona", FairsOfTheWorld.CooksInTheMorning with { Limits = Canary + "iai ribojimai" }, Canary + "yte", new DateOnly(1987, 11, 23));
        await App.LookAsync(db => db.People.Where(person => person.Id == ona.Id).ExecuteUpdateAsync(set => set.SetProperty(person => person.Phone, "+370" + Phone)));
        await World.IsAccompaniedBy(ona, rasa);
        var mandate = await App.SendAsync(new GiveMandate { PersonId = ona.Id, Consent = ConsentForm.InPerson }, rasa.Id, Who.SocialWorker);

        var (given, open) = (await World.Puts(ona), await World.Puts(ona, skill: "haircut", title: "Kerpu namuose"));
        var called = await World.Completed(ona, jonas);
        await App.SendAsync(new ReportProblem { AgreementId = called, What = Canary + "is bijo" }, ona.Id, Who.Resident);
        var agreed = await World.Agreed(ona, jonas, given);
        await App.SendAsync(new CancelAgreement { AgreementId = agreed, Reason = CancelReason.Sick }, ona.Id, Who.Resident);
        var proposed = await App.SendAsync(new Propose { ListingId = open, Minutes = 60 }, jonas.Id, Who.Resident);
        await App.SendAsync(new ProtectPerson(ona.Id, On: true), rasa.Id, Who.SocialWorker);
        var (talka, left) = (await World.Calls(ona, minutes: 60), await World.Calls(jonas, minutes: 60));
        await App.SendAsync(new SendGroupMessage { GroupExchangeId = talka, Text = Canary + "iai rašo" }, ona.Id, Who.Resident);
        await World.Joins(ona, left);
        await App.SendAsync(new ReportUnsafe { GroupExchangeId = left, PersonId = jonas.Id, What = Canary + "is rėkė" }, ona.Id, Who.Resident);
        var notice = await App.LookAsync(db => db.Notices.Where(one => one.PersonId == ona.Id).Select(one => one.Id).FirstAsync());
        return new(ona, jonas, antanas, rasa, petras, [ona.Id, jonas.Id, given, open, called, agreed, proposed, fair, job, mandate, notice, talka, left]);
    }

    /// <summary>What one person is answered: every page and route with each id there is, and whatever the pages lead to.</summary>
    private async Task<List<(string Address, string Text)>> EverythingAsync(Member? member, IReadOnlyList<Guid> ids)
    {
        using var visitor = World.Visitor();
        var browser = member is null ? visitor : await member.Browser();
        var api = member is null ? App.NewClient() : await member.Api();
        var answers = new List<(string, string)>();
        var (seen, toGo) = (new HashSet<string>(), new Queue<string>());
        foreach (var address in App.Everything().Where(found => found.Method == "GET").Select(found => found.Address).Where(address => !address.StartsWith("/swagger", StringComparison.Ordinal)))
        {
            foreach (var whole in address.Contains(Nobody, StringComparison.Ordinal) ? ids.Select(id => address.Replace(Nobody, id.ToString(), StringComparison.Ordinal)) : [address])
            {
                if (seen.Add(whole))
                {
                    toGo.Enqueue(whole);
                }
            }
        }

        while (toGo.TryDequeue(out var address))
        {
            if (address.StartsWith("/api/", StringComparison.Ordinal))
            {
                using var answer = await api.GetAsync(new Uri(address, UriKind.Relative));
                answers.Add((address, await answer.Content.ReadAsStringAsync()));
                continue;
            }

            var page = await browser.GoAsync(address);
            answers.Add((address, page.Source));
            if (page.Status != HttpStatusCode.OK)
            {
                continue;
            }

            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                if (!link.Contains("kalba=", StringComparison.Ordinal) && !link.StartsWith("/prisijungti", StringComparison.Ordinal) && seen.Add(link))
                {
                    toGo.Enqueue(link);
                }
            }
        }

        return answers;
    }

    private sealed record Scene(Member Ona, Member Jonas, Member Antanas, Member Rasa, Member Petras, IReadOnlyList<Guid> Ids);
}
