using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

public sealed partial class BannedWords
{
    private static IEnumerable<string> Code => Repository.Files("src", ".cs", ".cshtml");

    [Test]
    public void time_comes_only_from_the_time_provider() =>
        Assert.That(Repository.Lines(Code, Clock()), Is.Empty, "Ask an injected TimeProvider.");

    [Test]
    public void nothing_sleeps_outside_a_background_worker()
    {
        // A start serves nobody yet, and a lock of the operating system on a file cannot be awaited.
        const string start = "src/Exchange.Api/Data/StartTurn.cs";
        var workers = Code.Where(file => Repository.Read(file).Contains("BackgroundService", StringComparison.Ordinal)).ToHashSet();

        Assert.That(Repository.Lines(Code.Where(file => file != start && !workers.Contains(file)), Sleep()), Is.Empty, "Only a BackgroundService, and the start, may wait for time to pass.");
        Assert.That(Repository.Lines(workers, ThreadSleep()), Is.Empty, "Await Task.Delay with the TimeProvider.");
    }

    [Test]
    public void nothing_blocks_on_a_task() =>
        Assert.That(Repository.Lines(Code, Blocking()), Is.Empty, "Await it.");

    // The word tables of the language analyser are data about Lithuanian, not sentences for people; a product's name is not a sentence.
    [Test]
    public void sentences_for_people_live_in_texts() =>
        Assert.That(
            Repository.Lines(Code.Where(file => !file.StartsWith("src/Exchange.Domain/Language/", StringComparison.Ordinal)), LithuanianLetter()),
            Is.Empty,
            "Put the sentence into Texts and use its key.");

    [Test]
    public void names_come_from_the_field() =>
        Assert.That(
            Code.Where(file => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(file))),
            Is.Empty,
            "Manager, Helper, Dto and Service say nothing; docs/glossary.md has the word.");

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(Thread\.Sleep|Task\.Delay)\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex ThreadSleep();

    [GeneratedRegex(@"(\)|\b\w*[tT]ask)\.Result\b|\.Wait\(\)|\bTask\.Wait(All|Any)\(|\.GetAwaiter\(\)\.GetResult\(\)")]
    private static partial Regex Blocking();

    [GeneratedRegex("(?<!Main)(?<!Main\u0173 bir)[\u0105\u010d\u0119\u0117\u012f\u0161\u0173\u016b\u017e]", RegexOptions.IgnoreCase)]
    private static partial Regex LithuanianLetter();

    [GeneratedRegex("(Manager|(?<!Tag)Helpers?|Dto|Service|Utils)$")]
    private static partial Regex EmptyName();
}
