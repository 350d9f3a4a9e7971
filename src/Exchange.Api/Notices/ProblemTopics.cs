using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What is told of a case: of a safety report only to a worker, and of its decision only to the one who made it (D2).</summary>
internal static class ProblemTopics
{
    private const string Page = "/kreipimaisi/{0}";

    public static readonly NoticeTopic FixSuggested = new("Notices.fix-suggested", Page, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic FixAccepted = new("Notices.fix-accepted", Page, Person, Text);
    public static readonly NoticeTopic Decided = new("Notices.problem-decided", Page, Person, Text);
    public static readonly NoticeTopic Appealed = new("Notices.problem-appealed", Page, Person, Text);
    public static readonly NoticeTopic Yours = new("Notices.problem-yours", Page, Text);
    public static readonly NoticeTopic Unsafe = new("Notices.problem-unsafe", Page, Text) { Kind = NoticeKind.Safety };
}
