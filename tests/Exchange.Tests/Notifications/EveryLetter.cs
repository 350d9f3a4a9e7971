using System.Net.Mail;
using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Outbox;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Exchange.Tests.Notifications;

/// <summary>Every sentence a person can be told, as a letter in every language.</summary>
[Category("N5")]
public sealed partial class EveryLetter(StoreKind store) : MailTest(store)
{
    [TestCase("lt")]
    [TestCase("en")]
    public void names_the_next_step_first_and_no_hours_in_the_subject(string language)
    {
        var person = Person.Join(10001, "Ona", "Kazlauskienė", language, Clock.Now);
        var community = new Community { Name = "Dainava", Phone = "+37037000000", FoundedAt = Clock.Now };
        foreach (var topic in NoticeTopics.All)
        {
            var key = topic.Key;
            using var mail = Letter(topic, person, community, "Dviratis");

            Assert.That(mail.HtmlBody, Is.Null, key);
            Assert.That(mail.TextBody!.Split('\n')[0].Trim(), Does.EndWith(": https://birza.pavyzdys.lt" + Page), key);
            Assert.That(mail.TextBody, Does.Not.Contain("Letters.").And.Not.Contain("{0}"), key);
            Assert.That(mail.Subject, Does.Not.Match(Balance()), key);
            Assert.That(mail.Subject, Does.Not.Contain("\n").And.Not.Contain(".told-"), key);
            Assert.That(mail.TextBody!.Contains("/laiskai/", StringComparison.Ordinal), Is.EqualTo(topic.Kind != NoticeKind.Safety), key);
        }
    }

    [Test]
    [Category("X10")]
    public void of_a_suspension_tells_it_inside_alone()
    {
        var person = Person.Join(10001, "Ona", "", "lt", Clock.Now);
        NoticeTopic[] topics = [SuspensionTopics.Suspended, SuspensionTopics.Lifted, SuspensionTopics.Over, AppealTopics.SuspensionStands, AppealTopics.SuspensionLifted, ListingTopics.Aside];
        foreach (var topic in topics)
        {
            using var mail = Letter(topic, person, new() { Name = "Dainava" }, "Pertrauka");

            Assert.That(mail.Subject, Is.EqualTo("Jums parašė Mainų birža"), "a telephone shows it to whoever is near");
            Assert.That(mail.TextBody, Does.Contain("dalyva"), topic.Key);
        }
    }

    [Test]
    public void keeps_what_people_wrote_on_one_line_of_the_subject()
    {
        var person = Person.Join(10001, "Ona", "", "lt", Clock.Now);

        using var mail = Letter(AgreementTopics.Accepted, person, new() { Name = "Dainava" }, "Dviratis\r\nBcc: visi@pavyzdys.lt " + new string('x', 300));

        Assert.That(mail.Subject, Does.Not.Contain("\n").And.Not.Contain("\r"));
        Assert.That(mail.Subject, Has.Length.AtMost(121));
    }

    private const string Page = "/susitarimai/01995d3a-7c00-7000-8000-000000000001";

    private static readonly MailboxAddress Ona = new("", "ona@pavyzdys.lt");

    private MimeMessage Letter(NoticeTopic topic, Person person, Community community, string text)
    {
        var notice = Notice.To(person.Id, topic, topic.Values(person.Id, text), Page, Clock.Now);
        return App.Services.GetRequiredService<Letters>().Write(
            Ona, person.Language, community, [Delivery.Of(notice, topic.Kind, Channel.Email, Clock.Now, new('a', 32))], [notice], new Dictionary<Guid, Person> { [person.Id] = person });
    }

    // A word for where somebody's hours stand.
    [GeneratedRegex("likut|talent|balance", RegexOptions.IgnoreCase)]
    private static partial Regex Balance();
}
