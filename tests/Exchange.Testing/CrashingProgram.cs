using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Data;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Api.Data.Seeds;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Listings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Testing;

/// <summary>What a run of crashes came to.</summary>
/// <param name="Rounds">Times the program was killed.</param>
/// <param name="Acknowledged">Bookings that were answered with "done".</param>
/// <param name="InFlight">Bookings whose answer never came, because the program died.</param>
/// <param name="Booked">Of those, how many had been booked all the same.</param>
/// <param name="Replayed">Requests sent again with their key after the start that followed.</param>
/// <param name="Cuts">Copies of the write-ahead log cut or garbled at random, and opened (R3).</param>
/// <param name="Faults">Everything that was not as it has to be; empty when all is well.</param>
public sealed record CrashCounts(int Rounds, int Acknowledged, int InFlight, int Booked, int Replayed, int Cuts, IReadOnlyList<string> Faults);

/// <summary>
/// A real process of the program, killed without warning while neighbours confirm hours over the API (R2), with its log torn on copies (R3)
/// and every unanswered request sent again with the same key after the next start (R5).
/// </summary>
public sealed class CrashingProgram : IAsyncDisposable
{
    private const int Pairs = 6, EachRound = 40, CutsARound = 4;

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly string folder = Directory.CreateTempSubdirectory("birza-").FullName;
    private readonly Random random;
    private readonly Guid[] helpers = new Guid[Pairs];
    private readonly Guid[] helped = new Guid[Pairs];
    private readonly Guid[] offers = new Guid[Pairs];
    private readonly string?[] tokens = new string?[Pairs];
    private readonly Dictionary<Guid, int> minutes = [];
    private readonly HashSet<Guid> acknowledged = [];
    private readonly List<string> faults = [];
    private Store store = null!;
    private ProgramProcess? program;
    private HttpClient client = null!;
    private (int InFlight, int Booked, int Replayed, int Cuts) counted;

    private CrashingProgram(int seed) => random = new(seed);

    /// <summary>Kills the program so many times, at moments drawn from a seed.</summary>
    public static async Task<CrashCounts> RunAsync(StoreKind kind, int rounds, int seed)
    {
        await using var run = new CrashingProgram(seed);
        await run.PrepareAsync(kind);
        IReadOnlyList<(int Pair, Guid Agreement)> unanswered = [];
        for (var round = 0; round < rounds; round++)
        {
            await run.StartAsync();
            await run.ReplayAsync(unanswered);
            unanswered = await run.DieWorkingAsync();
        }

        await run.StartAsync();
        await run.ReplayAsync(unanswered);
        run.Kill();
        await run.InspectAsync("at the end", run.store);
        return new(rounds, run.acknowledged.Count, run.counted.InFlight, run.counted.Booked, run.counted.Replayed, run.counted.Cuts, run.faults);
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        client?.Dispose();
        if (store?.Kind == StoreKind.PostgreSql)
        {
            await Postgres.DropAsync(store.ConnectionString);
        }

        SqliteConnection.ClearPool(new(Store.SqliteFile(Path.Combine(folder, "birza.db")).ConnectionString));
        Directory.Delete(folder, recursive: true);
    }

    private async Task PrepareAsync(StoreKind kind)
    {
        store = kind == StoreKind.Sqlite ? Store.SqliteFile(Path.Combine(folder, "birza.db")) : new(kind, await Postgres.CreateDatabaseAsync());
        await using var db = Open(store);
        await DatabaseStart.PrepareAsync(db, CancellationToken.None);
        db.Communities.Add(new() { Name = "Dainava", Phone = "+37037000000", FoundedAt = Now, SendsMail = false });
        var secret = new PasswordHasher<Login>().HashPassword(new(), World.Password);
        for (var pair = 0; pair < Pairs; pair++)
        {
            helpers[pair] = Join(db, pair, secret);
            helped[pair] = Join(db, Pairs + pair, secret);
        }

        await db.SaveChangesAsync();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var listing = Listing.Begin(helpers[pair], ListingKind.Offer, "bicycle-repair", VocabularyFile.Read(), Now);
            offers[pair] = listing.Id;
            db.Listings.Add(listing);
            db.Accounts.AddRange(Account.OpenFor(helpers[pair], Now), Account.OpenFor(helped[pair], Now));
        }

        await db.SaveChangesAsync();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(account => account.Floor, Hours.OfQuarters(-1_000_000)).SetProperty(account => account.Cap, Hours.OfQuarters(1_000_000)));
        await CloseAsync(db);
    }

    private static Guid Join(ExchangeDb db, int number, string secret)
    {
        var person = Person.Join(10_001 + number, $"Narys{number}", "", "lt", Now);
        person.ReachBy($"narys{number}@pavyzdys.lt", null);
        person.BornOn(new(1980, 5, 1));
        db.People.Add(person);
        db.Users.Add(new() { Id = person.Id, UserName = $"{person.MemberNumber}", NormalizedUserName = $"{person.MemberNumber}", Roles = Who.Resident, PasswordHash = secret, SecurityStamp = $"{Guid.NewGuid():N}" });
        return person.Id;
    }

    // Waiting for the word of the helped: one more request, and it is booked.
    private async Task<Queue<Guid>[]> ReportedAsync()
    {
        await using var db = Open(store);
        var waiting = new Queue<Guid>[Pairs];
        for (var pair = 0; pair < Pairs; pair++)
        {
            waiting[pair] = new();
            for (var i = 0; i < EachRound; i++)
            {
                var (helper, other) = (new Acting(helpers[pair], helpers[pair], "web", Now), new Acting(helped[pair], helped[pair], "web", Now));
                var hours = Hours.OfQuarters(random.Next(1, 33));
                var agreement = AgreementBeginnings.Take(new(offers[pair], null, 1, "bicycle-repair", helpers[pair], helped[pair], helpers[pair]), new("Dviratis", hours, false, null), other);
                agreement.Suggest(Now.AddDays(1), "Biblioteka", other);
                agreement.Agree(ReviewReasons.None, helper);
                agreement.ReportDone(hours, helper);
                db.Agreements.Add(agreement);
                waiting[pair].Enqueue(agreement.Id);
                minutes[agreement.Id] = hours.Minutes;
            }
        }

        await db.SaveChangesAsync();
        await CloseAsync(db);
        return waiting;
    }

    private async Task StartAsync()
    {
        program = ProgramProcess.Start(store, folder);
        var address = await program.ListensAsync(CancellationToken.None) ?? throw new InvalidOperationException($"The program ended before it listened. {program.Problems}");
        client?.Dispose();
        client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        if (tokens[0] is null)
        {
            await SignInAsync();
        }
    }

    private async Task SignInAsync()
    {
        for (var pair = 0; pair < Pairs; pair++)
        {
            var answer = await client.PostAsJsonAsync("/api/tokens", new { name = $"narys{Pairs + pair}@pavyzdys.lt", secret = World.Password });
            tokens[pair] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        }
    }

    private async Task<IReadOnlyList<(int, Guid)>> DieWorkingAsync()
    {
        var waiting = await ReportedAsync();
        var (sent, done) = (new ConcurrentDictionary<Guid, int>(), new ConcurrentBag<Guid>());
        var work = Task.WhenAll(Enumerable.Range(0, Pairs).Select(pair => Task.Run(async () =>
        {
            try
            {
                while (waiting[pair].TryDequeue(out var agreement))
                {
                    sent[agreement] = pair;
                    if (await ConfirmAsync(pair, agreement) == HttpStatusCode.NoContent)
                    {
                        done.Add(agreement);
                    }
                    else
                    {
                        Fault($"{agreement} was refused");
                    }
                }
            }
            catch (HttpRequestException)
            {
                // Killed before it could answer.
            }
        })));
        await Task.WhenAny(work, Task.Delay(random.Next(100, 1200)));
        Kill();
        await work;
        foreach (var agreement in done)
        {
            acknowledged.Add(agreement);
        }

        var unanswered = sent.Where(one => !done.Contains(one.Key)).Select(one => (one.Value, one.Key)).ToList();
        if (store.Kind == StoreKind.Sqlite)
        {
            await TearAsync();
        }

        var booked = await InspectAsync("after the kill", store);
        counted.InFlight += unanswered.Count;
        counted.Booked += unanswered.Count(one => booked.Contains(one.Key));
        return unanswered;
    }

    private async Task ReplayAsync(IReadOnlyList<(int Pair, Guid Agreement)> unanswered)
    {
        foreach (var (pair, agreement) in unanswered)
        {
            // Three at once, as from a phone that was tapped again and again.
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ConfirmAsync(pair, agreement)));
            counted.Replayed += answers.Length;
            if (answers.Any(status => status != HttpStatusCode.NoContent))
            {
                Fault($"replay of {agreement}: {string.Join(", ", answers)}");
            }

            acknowledged.Add(agreement);
        }
    }

    private async Task<HttpStatusCode> ConfirmAsync(int pair, Guid agreement)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/agreements/{agreement}/confirmation") { Content = JsonContent.Create(new { minutes = minutes[agreement] }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[pair]);
        request.Headers.Add("Idempotency-Key", $"{agreement:N}");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private void Kill()
    {
        program?.Dispose();
        program = null;
    }

    // R3: what a power cut may leave of the log, on copies: a random length, or random bytes in it. What the database file already holds
    // was flushed before it was copied there, so only the rest can be torn (walIndexCkptInfo of sqlite.org/walformat.html).
    private async Task TearAsync()
    {
        var wal = Path.Combine(folder, "birza.db-wal");
        if (!File.Exists(wal) || new FileInfo(wal).Length < 32)
        {
            return;
        }

        var index = await File.ReadAllBytesAsync(Path.Combine(folder, "birza.db-shm"));
        var copied = (int)Math.Max(BitConverter.ToUInt32(index, 96), BitConverter.ToUInt32(index, 128));
        for (var cut = 0; cut < CutsARound; cut++)
        {
            var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"torn-{Guid.NewGuid():N}")).FullName, "birza.db");
            File.Copy(Path.Combine(folder, "birza.db"), copy);
            var log = await File.ReadAllBytesAsync(wal);
            var flushed = 32 + (copied * (24 + BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8))));
            var at = random.Next(Math.Min(flushed, log.Length), log.Length + 1);
            if (cut % 2 == 0)
            {
                log = log[..at];
            }
            else
            {
                random.NextBytes(log.AsSpan(at, Math.Min(64, log.Length - at))); // nothing when the log is whole
            }

            await File.WriteAllBytesAsync(copy + "-wal", log);
            await InspectAsync($"log torn at byte {at}", Store.SqliteFile(copy), whole: false);
            counted.Cuts++;
            Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        }
    }

    /// <summary>Reads everything there is: no half posting, sum zero, and unless the log was torn nothing lost that was answered.</summary>
    private async Task<HashSet<Guid>> InspectAsync(string when, Store where, bool whole = true)
    {
        await using var db = Open(where);
        if (where.Kind == StoreKind.Sqlite && await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync() is not ["ok"])
        {
            Fault($"{when}: the file is not whole");
        }

        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead); // a server may still finish what the dead program had sent
        var postings = await db.Postings.AsNoTracking().Include(posting => posting.Entries).ToListAsync();
        var completed = await db.Agreements.AsNoTracking().Where(agreement => agreement.State == AgreementState.Completed).ToDictionaryAsync(agreement => agreement.Id, agreement => agreement.Hours.Quarters);
        foreach (var finding in LedgerCheck.Of(postings, [], at => DateOnly.FromDateTime(at.UtcDateTime), []))
        {
            Fault($"{when}: {finding.Fault} {finding.PostingId}");
        }

        // Agreement and hours are one: neither without the other, and both with the same amount.
        var booked = postings.ToDictionary(posting => posting.CauseId, posting => posting.Entries.Max(entry => entry.Quarters));
        if (!booked.OrderBy(one => one.Key).SequenceEqual(completed.OrderBy(one => one.Key)))
        {
            Fault($"{when}: {booked.Count} booked, {completed.Count} completed");
        }

        if (whole && acknowledged.Count(agreement => !booked.ContainsKey(agreement)) is > 0 and var lost)
        {
            Fault($"{when}: {lost} answered and lost");
        }

        await moment.RollbackAsync();
        await CloseAsync(db);
        return [.. booked.Keys];
    }

    private static ExchangeDb Open(Store store)
    {
        var options = new DbContextOptionsBuilder<ExchangeDb>();
        store.Configure(options);
        return new(options.Options);
    }

    // Nobody else may hold the file when the program dies, or its log would be looked after.
    private static async Task CloseAsync(ExchangeDb db)
    {
        await db.Database.CloseConnectionAsync();
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            SqliteConnection.ClearPool(connection);
        }
        else if (db.Database.GetDbConnection() is NpgsqlConnection other)
        {
            NpgsqlConnection.ClearPool(other);
        }
    }

    private void Fault(string what)
    {
        lock (faults)
        {
            faults.Add(what);
        }
    }
}
