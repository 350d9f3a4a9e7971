using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>One door puts hours right: nobody else decides about them, and one handler books what comes of it.</summary>
public sealed partial class HoursPutRight
{
    [Test]
    public void are_decided_by_one_act_of_each_kind_of_exchange()
    {
        Assert.That(Using(Decides()), Is.EqualTo((string[])["Agreements/AgreementReplay", "Agreements/DecideAgreement", "GroupExchanges/DecideGroupExchange", "GroupExchanges/GroupExchangesFile"]));
        Assert.That(Using(Settles()), Is.EqualTo((string[])["Agreements/AgreementReplay", "Problems/AcceptFix"]), "what the two agree on needs no worker");
    }

    [Test]
    public void are_booked_by_one_handler() => Assert.That(Using(Corrects()), Is.EqualTo((string[])["Ledger/BookHours"]));

    private static IEnumerable<string> Using(Regex what) =>
        from file in Repository.Files("src/Exchange.Api/Features", ".cs")
        where what.IsMatch(Repository.Read(file))
        select file["src/Exchange.Api/Features/".Length..^".cs".Length];

    [GeneratedRegex(@"agreement!?\.Decide\(|group!?\.(PutRight|DecideHours|Void)\(", RegexOptions.IgnoreCase)]
    private static partial Regex Decides();

    [GeneratedRegex(@"\.SettleTogether\(")]
    private static partial Regex Settles();

    [GeneratedRegex(@"\bCorrection\.Of")]
    private static partial Regex Corrects();
}
