using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Notifications;
using MimeKit;

namespace Exchange.Api.Outbox;

/// <summary>
/// What a letter says, in the recipient's language and in plain text: the next step with its link first, then what happened, then
/// whom to ring, and last how to get no more of them (N4, N5).
/// </summary>
internal sealed class Letters(Settings settings, Words words, TimeProvider clock)
{
    private const int LongestSubject = 120;

    /// <param name="to">Address of the recipient.</param>
    /// <param name="language">Theirs.</param>
    /// <param name="community">Whose phone is given.</param>
    /// <param name="deliveries">One, or suggestions that go together.</param>
    /// <param name="notices">What they tell, in the same order.</param>
    public MimeMessage Write(MailboxAddress to, string language, Community community, IReadOnlyList<Delivery> deliveries, IReadOnlyList<Notice> notices)
    {
        var mail = settings.Mail!;
        using var _ = Speech.In(language);
        var stop = new Uri(mail.Site, $"/laiskai/{deliveries[0].Secret}");
        var body = new TextPart("plain") { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        body.SetText(Encoding.UTF8, Body(mail.Site, community, deliveries[0].Kind, stop, notices));
        var message = new MimeMessage([new MailboxAddress(words["Letters.from"], mail.From)], [to], Subject(notices), body)
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

    private string Subject(IReadOnlyList<Notice> notices)
    {
        var subject = notices.Count > 1 ? words.Count("Letters.suggestions", notices.Count) : NoticeKeys.IsPrivate(notices[0].Key) ? words["Letters.private"] : Said(notices[0]);
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestSubject ? line[..LongestSubject].TrimEnd() + "…" : line;
    }

    private string Body(Uri site, Community community, NoticeKind kind, Uri stop, IReadOnlyList<Notice> notices)
    {
        var body = new StringBuilder();
        foreach (var notice in notices)
        {
            var next = words["Letters.next-" + NoticeKeys.NextOf(notice.Key).ToString().ToLowerInvariant(), new Uri(site, notice.Link)];
            body.AppendLine(next).AppendLine().AppendLine(Said(notice)).AppendLine();
            if (notice.Key is "Notices.agreed" or "Notices.approved")
            {
                body.AppendLine(words["Letters.to-calendar", new Uri(site, notice.Link + "/kalendorius")]).AppendLine();
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

    private string Said(Notice notice) => words[notice.Key, [.. notice.Args]];
}
