using Exchange.Api.Addresses;
using Exchange.Domain.Notifications;
using static Exchange.Domain.Notifications.NoticeArgKind;

namespace Exchange.Api.Notices;

/// <summary>What is told of a case: of a safety report only to a worker, and of its decision only to the one who made it (D2).</summary>
internal static class ProblemTopics
{
    public static readonly NoticeTopic FixSuggested = new("Problems.told-fix-suggested", ProblemsPages.Matter, Person, Text) { Next = NextStep.Answer };
    public static readonly NoticeTopic FixAccepted = new("Problems.told-fix-accepted", ProblemsPages.Matter, Person, Text);
    public static readonly NoticeTopic Decided = new("Problems.told-decided", ProblemsPages.Matter, Person, Text);
    public static readonly NoticeTopic Appealed = new("Problems.told-appealed", ProblemsPages.Matter, Person, Text);
    public static readonly NoticeTopic Yours = new("Problems.told-yours", ProblemsPages.Matter, Text);
    public static readonly NoticeTopic Unsafe = new("Problems.told-unsafe", ProblemsPages.Matter, Text) { Kind = NoticeKind.Safety };
}
