using System.Text.RegularExpressions;
using System.Xml.Linq;
using Exchange.Api.Data;
using Exchange.Api.Outbox;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Exchange.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Exchange.Tests.Notifications;

/// <summary>Every sentence a person can be told, as a letter in every language.</summary>
[Category("N5")]
public sealed partial class EveryLetter(StoreKind store) : MailTest(store)
{
    private static readonly string[] Keys = [.. XDocument.Parse(Repository.Read("src/Exchange.Api/Texts/Notices.resx")).Root!.Elements("data").Select(data => "Notices." + data.Attribute("name")!.Value)];

    private static readonly MailboxAddress Ona = new("", "ona@pavyzdys.lt");

    [TestCase("lt")]
    [TestCase("en")]
    public void names_the_next_step_first_and_no_hours_in_the_subject(string language)
    {
        var letters = App.Services.GetRequiredService<Letters>();
        var person = Person.Join(10001, "Ona", "Kazlauskienė", language, Clock.Now);
        var community = new Community { Name = "Dainava", Phone = "+37037000000", FoundedAt = Clock.Now };
        foreach (var key in Keys)
        {
            var notice = Notice.To(person.Id, key, ["Jonas P.", "Dviratis", "1", "2"], "/susitarimai/vienas", Clock.Now);
            using var mail = letters.Write(Ona, language, community, [Delivery.Of(notice, Channel.Email, Clock.Now, new('a', 32))], [notice]);

            Assert.That(mail.HtmlBody, Is.Null, key);
            Assert.That(mail.TextBody!.Split('\n')[0].Trim(), Does.EndWith(": https://birza.pavyzdys.lt/susitarimai/vienas"), key);
            Assert.That(mail.TextBody, Does.Not.Contain("Letters.").And.Not.Contain("{0}"), key);
            Assert.That(mail.Subject, Does.Not.Match(Balance()), key);
            Assert.That(mail.Subject, Does.Not.Contain("\n").And.Not.Contain("Notices."), key);
            Assert.That(mail.TextBody!.Contains("/laiskai/", StringComparison.Ordinal), Is.EqualTo(NoticeKeys.KindOf(key) != NoticeKind.Safety), key);
        }
    }

    [TestCase("Notices.suspended")]
    [TestCase("Notices.suspension-lifted")]
    [TestCase("Notices.suspension-over")]
    [TestCase("Notices.appeal-suspension-stands")]
    [TestCase("Notices.appeal-suspension-lifted")]
    [TestCase("Notices.listing-aside")]
    [Category("X10")]
    public void of_a_suspension_tells_it_inside_alone(string key)
    {
        var person = Person.Join(10001, "Ona", "", "lt", Clock.Now);
        var notice = Notice.To(person.Id, key, ["2026-04-02", "Pertrauka"], "/mano-duomenys/nedalyvavimas", Clock.Now);

        using var mail = App.Services.GetRequiredService<Letters>().Write(Ona, "lt", new() { Name = "Dainava" }, [Delivery.Of(notice, Channel.Email, Clock.Now, new('a', 32))], [notice]);

        Assert.That(mail.Subject, Is.EqualTo("Jums parašė Mainų birža"), "a telephone shows it to whoever is near");
        Assert.That(mail.TextBody, Does.Contain("dalyva"));
    }

    [Test]
    public void keeps_what_people_wrote_on_one_line_of_the_subject()
    {
        var letters = App.Services.GetRequiredService<Letters>();
        var person = Person.Join(10001, "Ona", "", "lt", Clock.Now);
        var notice = Notice.To(person.Id, "Notices.accepted", ["Jonas P.", "Dviratis\r\nBcc: visi@pavyzdys.lt " + new string('x', 300)], "/", Clock.Now);

        using var mail = letters.Write(Ona, "lt", new() { Name = "Dainava" }, [Delivery.Of(notice, Channel.Email, Clock.Now, new('a', 32))], [notice]);

        Assert.That(mail.Subject, Does.Not.Contain("\n").And.Not.Contain("\r"));
        Assert.That(mail.Subject, Has.Length.AtMost(121));
    }

    // A word for where somebody's hours stand.
    [GeneratedRegex("likut|talent|balance", RegexOptions.IgnoreCase)]
    private static partial Regex Balance();
}
