using Exchange.Api.CommandLine;
using Exchange.Api.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Communities;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TheCommandLine
{
    private readonly string folder = Directory.CreateTempSubdirectory("birza-").FullName;
    private readonly StringWriter said = new();
    private readonly StringWriter problems = new();

    [TearDown]
    public void Erase()
    {
        foreach (var file in Directory.GetFiles(folder, "*.db"))
        {
            using var connection = new SqliteConnection(Store.SqliteFile(file).ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
        said.Dispose();
        problems.Dispose();
    }

    [Test]
    public async Task lists_its_verbs()
    {
        Assert.That(await Run("help"), Is.EqualTo(Verbs.Done));
        Assert.That(said.ToString(), Does.Contain("import participants").And.Contain("import esco").And.Contain("export community"));
    }

    [TestCase("fly")]
    [TestCase("import", "participants")]
    [TestCase("import", "participants", "a.csv", "-x")]
    public async Task does_not_guess(params string[] args)
    {
        Assert.That(await Run(args), Is.EqualTo(Verbs.NotUnderstood));
        Assert.That(problems.ToString(), Does.Contain("help"));
    }

    [Test]
    public async Task says_when_a_file_is_not_there()
    {
        Assert.That(await Run("import", "community", Path.Combine(folder, "none.json")), Is.EqualTo(Verbs.NotDone));
        Assert.That(problems.ToString(), Does.Contain("none.json"));
    }

    [Test]
    public async Task imports_the_sample_table_into_the_demo_as_the_documents_say()
    {
        var sample = Path.Combine(House.Repository.Root, "docs/examples/participants.csv");

        var preview = await Run("import", "participants", sample, "--map", "Kas atvedė=-", "--worker", "10003", "--preview", "--Demo", "true");
        var done = await Run("import", "participants", sample, "--map", "Kas atvedė=-", "--worker", "rasa@pavyzdys.lt", "--Demo", "true");
        var again = await Run("import", "participants", sample, "--map", "Kas atvedė=-", "--worker", "10003", "--Demo", "true");

        Assert.That(problems.ToString(), Is.Empty);
        Assert.That(new[] { preview, done, again }, Is.All.EqualTo(Verbs.Done));
        Assert.That(said.ToString(), Does.Contain("75 / 75").And.Contain("New participants: 75").And.Contain("Participants unchanged: 75"));
    }

    [Test]
    public async Task asks_for_the_worker_when_there_are_several()
    {
        var sample = Path.Combine(House.Repository.Root, "docs/examples/participants.csv");

        Assert.That(await Run("import", "participants", sample, "--Demo", "true"), Is.EqualTo(Verbs.NotDone));
        Assert.That(problems.ToString(), Does.Contain("--worker"));
    }

    [Test]
    public async Task copies_the_database_with_what_is_still_in_its_log()
    {
        await Run("import", "participants", Path.Combine(House.Repository.Root, "docs/examples/participants.csv"), "--map", "Kas atvedė=-", "--worker", "10003", "--Demo", "true");
        var copy = Path.Combine(folder, "copy.db");
        await using var db = Open(Path.Combine(folder, "demo.db"));
        await using var writing = await db.Database.BeginTransactionAsync(); // somebody works meanwhile

        Assert.That(await Run("backup", copy, "--Demo", "true"), Is.EqualTo(Verbs.Done), problems.ToString());

        await using var copied = Open(copy);
        Assert.That(new FileInfo(Path.Combine(folder, "demo.db-wal")).Length, Is.GreaterThan(0), "A plain copy of the file would have lost this.");
        Assert.That(await copied.Participants.CountAsync(), Is.EqualTo(await db.Participants.CountAsync()).And.GreaterThanOrEqualTo(75));
        Assert.That(File.Exists(copy + ".part"), Is.False);
        Assert.That(said.ToString(), Does.Contain(copy).And.Contain(Path.Combine(folder, "keys")));
    }

    [Test]
    public async Task never_writes_a_copy_over_another()
    {
        var copy = Path.Combine(folder, "copy.txt");
        await File.WriteAllTextAsync(copy, "yesterday");

        Assert.That(await Run("backup", copy, "--Demo", "true"), Is.EqualTo(Verbs.NotDone));
        Assert.That(await File.ReadAllTextAsync(copy), Is.EqualTo("yesterday"));
    }

    [Test]
    public async Task makes_no_database_where_there_is_nothing_to_copy()
    {
        Assert.That(await Run("backup", Path.Combine(folder, "copy.db")), Is.EqualTo(Verbs.NotDone));
        Assert.That(problems.ToString(), Does.Contain("birza.db"));
        Assert.That(Directory.GetFiles(folder, "*.db"), Is.Empty);
    }

    [Test]
    public async Task sends_whoever_has_a_server_to_the_tool_of_the_server()
    {
        Assert.That(await Run("backup", Path.Combine(folder, "copy.dump"), "--Database:Provider", "PostgreSql", "--Database:ConnectionString", "Host=127.0.0.1;Port=9"), Is.EqualTo(Verbs.NotDone));
        Assert.That(problems.ToString(), Does.Contain("pg_dump"));
    }

    private static ExchangeDb Open(string file)
    {
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        Store.SqliteFile(file).Configure(options);
        return new(options.Options);
    }

    private Task<int> Run(params string[] args) => Verbs.RunAsync([.. args, "--Data:Folder", folder, "--language", "en"], said, problems, terminal: false);
}
