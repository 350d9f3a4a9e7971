using System.Reflection;
using Exchange.Api;
using Exchange.Api.Pipeline;

namespace Exchange.Tests.House;

/// <summary>Every change of a resident either takes part in exchanges, and is refused to whoever is suspended, or is named here as one that stays theirs (X10).</summary>
[Category("X10")]
public sealed class TakingPart
{
    // Read with "while suspended, a person may still …".
    private static readonly string[] Allowed =
    [
        // finish what has begun, so that nobody's hours are lost
        "AcceptFix", "ConfirmDone", "ConfirmGroupHours", "DeclineFix", "DisputeGroupHours", "ObjectToNoShow", "ReportDone", "ReportGroupExchange", "ReportNoShow",

        // say no, and end what is theirs
        "CancelAgreement", "CancelGroupExchange", "CloseListing", "DeclineProposal", "DeclineRing", "DeleteDraft", "EndSeries", "LeaveGroupExchange", "PauseListing", "WithdrawProposal",

        // say that something is wrong, and appeal
        "AppealDecision", "AskAppeal", "BlockPerson", "ObjectToAct", "ReportMessage", "ReportProblem", "ReportReview", "ReportUnsafe", "UnblockPerson",

        // speak about what was: its handler refuses a thread that has ended
        "AnswerReview", "ApproveThanks", "SendGroupMessage", "SendMessage", "ShareContacts", "WriteReview",

        // mend the words of what nobody sees meanwhile
        "PlaceListing", "PrintNotice", "ReviseListing", "WriteListing",

        // look after themselves
        "ChangeMyDetails", "ChangePassword", "ChooseChannel", "ChoosePin", "ConfirmSecondFactor", "LeaveExchange", "ReadNotices", "Register", "RenewCalendar", "SaveSearch", "SignIn", "SignInAsDemo", "StartSecondFactor",
        "StopLetters", "StopSearch", "StopSecondFactor", "WithdrawMandate",
        "ApproveMyQuestionnaire", "SkipPart", "TellQuestionnaire", "TellLanguages", "TellMeeting", "TellSkills", "TellTimes", "TellWishes",

        // go to a fair, look for a job, be an employer: no exchange
        "CancelFairRegistration", "RegisterEmployer", "RegisterForFair", "ShowMyCard",
    ];

    [Test]
    public void is_said_of_every_change_of_a_resident()
    {
        var changes = typeof(ExchangeApi).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IChange)) && type.GetCustomAttribute<MayAttribute>()?.Who.HasFlag(Who.Resident) == true).ToList();

        Assert.That(changes.Where(type => !type.IsAssignableTo(typeof(ITakesPart))).Select(type => type.Name).Order(StringComparer.Ordinal), Is.EqualTo(Allowed.Order(StringComparer.Ordinal)));
        Assert.That(changes.Count(type => type.IsAssignableTo(typeof(ITakesPart))), Is.GreaterThan(10));
    }
}
