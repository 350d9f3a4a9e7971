using System.Globalization;
using System.Text;
using Exchange.Api.Addresses;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MimeKit;

namespace Exchange.Api.Outbox;

/// <summary>
/// What a letter says, in the recipient's language and in plain text: the next step with its link first, then what happened, then
/// whom to ring, and last how to get no more of them (N4, N5).
/// </summary>
internal sealed class Letters(Settings settings, Words words, NoticeWords said, TimeProvider clock)
{
    private const int LongestSubject = 120;

    /// <param name="to">Address of the recipient.</param>
    /// <param name="language">Theirs.</param>
    /// <param name="community">Whose phone is given.</param>
    /// <param name="deliveries">One, or suggestions that go together.</param>
    /// <param name="notices">What they tell, in the same order.</param>
    /// <param name="named">Everybody whom they name.</param>
    public MimeMessage Write(MailboxAddress to, string language, Community community, IReadOnlyList<Delivery> deliveries, IReadOnlyList<Notice> notices, IReadOnlyDictionary<Guid, Person> named)
    {
        var mail = settings.Mail!;
        using var _ = TextLanguage.In(language);
        var stop = new Uri(mail.Site, NotificationsPages.Stop(deliveries[0].Secret));
        var body = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        body.SetText(Encoding.UTF8, Body(mail.Site, community, deliveries[0].Kind, stop, notices, named));
        var message = new MimeMessage([new MailboxAddress(words["Letters.from"], mail.From)], [to], Subject(notices, named), body)
        {
            MessageId = $"{deliveries[0].Id:N}@{mail.Site.Host}",
            Date = clock.GetUtcNow(),
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (deliveries[0].Kind != NoticeKind.Safety)
        {
            message.Headers.Add("List-Unsubscribe", $"<{new Uri(mail.Site, $"/api/letters/{deliveries[0].Secret}/stop")}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private string Subject(IReadOnlyList<Notice> notices, IReadOnlyDictionary<Guid, Person> named)
    {
        var subject = notices.Count > 1 ? words.Count("Letters.suggestions", notices.Count) : NoticeTopics.Of(notices[0]).IsPrivate ? words["Letters.private"] : said.Say(notices[0], named);
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestSubject ? line[..LongestSubject].TrimEnd() + "…" : line;
    }

    private string Body(Uri site, Community community, NoticeKind kind, Uri stop, IReadOnlyList<Notice> notices, IReadOnlyDictionary<Guid, Person> named)
    {
        var body = new StringBuilder();
        foreach (var notice in notices)
        {
            var topic = NoticeTopics.Of(notice);
            var next = words["Letters.next-" + topic.Next.ToString().ToLowerInvariant(), new Uri(site, notice.Link)];
            body.AppendLine(next).AppendLine().AppendLine(said.Say(notice, named)).AppendLine();
            if (topic.HasTime)
            {
                body.AppendLine(words["Letters.to-calendar", new Uri(site, NotificationsPages.AgreementFile(Guid.Parse(notice.Link[(notice.Link.LastIndexOf('/') + 1)..])))]).AppendLine();
            }
        }

        if (community.Phone is { Length: > 0 } phone)
        {
            body.AppendLine(words["Letters.call", phone]).AppendLine();
        }

        body.Append("-- ").AppendLine().AppendLine(words["Letters.by", community.Name]);
        if (kind != NoticeKind.Safety)
        {
            body.AppendLine(words[kind == NoticeKind.Suggestion ? "Letters.stop-suggestions" : "Letters.stop", stop]);
        }

        return body.ToString();
    }
}
