using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

[Category("Security.S17")]
public sealed partial class Secrets
{
    // Tests sign their invented people in with invented passwords; keys are looked for there as well.
    private static IEnumerable<string> Written => Repository.Tracked().Where(file => !Binary().IsMatch(file));

    private static IEnumerable<string> Shipped => Written.Where(file => !file.StartsWith("tests/", StringComparison.Ordinal));

    [Test]
    public void no_key_is_kept_in_the_repository() => Assert.That(Found(Written, Key()), Is.Empty);

    [Test]
    public void no_password_is_written_down() => Assert.That(Found(Shipped, Password()).Where(line => !PlainlyNoSecret().IsMatch(line)), Is.Empty);

    [Test]
    public void no_key_store_or_database_is_kept() =>
        Assert.That(Repository.Tracked().Where(file => Store().IsMatch(file)), Is.Empty);

    [TestCase("-----BEGIN RSA PRIVATE " + "KEY-----", true)]
    [TestCase("\"Password\": \"Vasara" + "2024\"", true)]
    [TestCase("Host=db;Username=birza;Password=" + "labas123", true)]
    [TestCase("var pin = request.Pin;", false)]
    [TestCase("Password = form.Password,", false)]
    [TestCase("Host=db;Username=birza;Password=...", false)]
    public void the_search_finds_what_it_should(string line, bool secret) =>
        Assert.That(Key().IsMatch(line) || (Password().IsMatch(line) && !PlainlyNoSecret().IsMatch(line)), Is.EqualTo(secret));

    private static IEnumerable<string> Found(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in File.ReadLines(Path.Combine(Repository.Root, file)).Index()
        where pattern.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{30,}|\bxox[abpr]-\w{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.")]
    private static partial Regex Key();

    [GeneratedRegex("""\b\w*(password|passwd|pwd|secret|api_?key|slaptazodis|pin)"?\s*[:=]\s*"[^"\s<>{}$]{4,}"|;\s*(password|pwd)=[^;"'\s{}<$.]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    // Names of settings, text keys, addresses of pages and permitted HTML values.
    [GeneratedRegex("""[:=]\s*"([\w-]*(password|pin|secret)[\w-]*|[A-Za-z-]+([.:][A-Za-z-]+)+|/[a-z/-]+)"|autocomplete=|type="password""", RegexOptions.IgnoreCase)]
    private static partial Regex PlainlyNoSecret();

    [GeneratedRegex(@"\.(png|jpg|jpeg|ico|gz|br|webp|pdf|svg)$|package-lock\.json$", RegexOptions.IgnoreCase)]
    private static partial Regex Binary();

    [GeneratedRegex(@"\.(pfx|p12|pem|key|snk|jks|db|sqlite|db-wal|env)$|(^|/)\.env$|(^|/)id_(rsa|ed25519)$", RegexOptions.IgnoreCase)]
    private static partial Regex Store();
}
