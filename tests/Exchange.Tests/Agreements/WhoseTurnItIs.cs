using Exchange.Api.Data;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Agreements;

/// <summary>The list sorts by whose turn it is in the database; the agreement says what comes next. Both say the same.</summary>
public sealed class WhoseTurnItIs(StoreKind store) : HouseTest(store)
{
    private static readonly string[] Mine = ["answerHours", "answerTime", "answerProposal", "chooseTime", "sayDone", "confirm", "mayObject"];

    private readonly HashSet<string> seen = [];

    [Test]
    public async Task is_the_same_in_the_list_and_on_its_page()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        seen.Clear();
        var proposed = await (await jonas.Proposes(await World.Puts(ona), new { minutes = 60 })).MadeId();
        await AgreeAsync(ona, jonas);
        await Done(ona.Acts(proposed, "acceptance"));
        await AgreeAsync(ona, jonas);
        await Done(jonas.Suggests(proposed, Clock.Now.AddDays(2)));
        await AgreeAsync(ona, jonas);
        await Done(ona.Acts(proposed, "meeting/acceptance"));
        await AgreeAsync(ona, jonas);
        await Done(ona.Suggests(proposed, Clock.Now.AddDays(3)));
        await AgreeAsync(ona, jonas);
        var (noShow, disputed, reported) = (await World.Agreed(ona, jonas), await World.Agreed(ona, jonas), await World.Agreed(ona, jonas));
        await Done(jonas.Acts(disputed, "problem", new { what = "Ne taip" }));
        await Done(ona.Acts(reported, "report", new { minutes = 60 }));
        await AgreeAsync(ona, jonas);
        Clock.Pass(TimeSpan.FromDays(2.5));
        (ona, jonas) = (World.Again(ona), World.Again(jonas));
        await AgreeAsync(ona, jonas);
        await Done(ona.Acts(noShow, "no-show"));
        await AgreeAsync(ona, jonas);
        await Done(jonas.Acts(await World.Completed(ona, jonas), "problem", new { kind = "otherTime", minutes = 30 }));
        await AgreeAsync(ona, jonas);

        Assert.That(Mine.Except(seen), Is.Empty, "every turn was looked at");
    }

    private async Task AgreeAsync(params Member[] two)
    {
        foreach (var member in two)
        {
            foreach (var card in (await member.Sees("/api/agreements")).GetProperty("items").EnumerateArray().ToList())
            {
                var step = (await member.Sees($"/api/agreements/{card.GetProperty("id").GetGuid()}")).GetProperty("nextStep").GetProperty("step").GetString()!;
                seen.Add(step);
                Assert.That(card.GetProperty("myTurn").GetBoolean(), Is.EqualTo(Mine.Contains(step)), $"{member.Id}: {step}");
            }
        }
    }
}
