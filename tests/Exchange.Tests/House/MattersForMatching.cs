using System.Data.Common;
using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.House;

/// <summary>What matching reads and what moves it are the same tables: whatever writes one of them, by whatever act, is followed.</summary>
public sealed partial class MattersForMatching(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task is_said_of_every_table_that_it_reads()
    {
        var read = new Reading();
        var options = new DbContextOptionsBuilder<ExchangeDb>().AddInterceptors(read);
        App.Services.GetRequiredService<Store>().Configure(options);
        await using var db = new ExchangeDb((DbContextOptions<ExchangeDb>)options.Options);
        var reader = new MatchReader(db, Clock);

        await reader.ReadAsync(null, default);
        await reader.ChangedByTimeAsync(Clock.Now, Clock.Now.AddDays(8), default);
        await reader.StandsThroughAsync(Clock.Now, default);

        var told = MatchChanges.Concerned.Keys.Select(type => db.Model.FindEntityType(type)!.GetTableName());
        Assert.That(read.Tables, Is.EquivalentTo(told), "Say in MatchChanges whom a row of this table concerns, or take it out.");
    }

    [Test]
    public async Task is_not_written_without_being_read()
    {
        var sets = await App.LookAsync(db => Task.FromResult(string.Join('|', MatchChanges.Concerned.Keys.Select(type => db.Model.FindEntityType(type)!.GetTableName()))));
        var unread = new Regex($@"\.({sets})\b[^;]*\.Execute(Update|Delete)Async");

        Assert.That(Repository.Files("src/Exchange.Api", ".cs").Where(file => unread.IsMatch(Repository.Read(file))), Is.Empty, "A row that is written without being read is not noted for matching: read it and save it.");
    }

    private sealed partial class Reading : DbCommandInterceptor
    {
        public HashSet<string> Tables { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Tables.UnionWith(Named().Matches(command.CommandText).Select(match => match.Groups[1].Value));
            return new(result);
        }

        [GeneratedRegex("""(?:FROM|JOIN) "(\w+)" """)]
        private static partial Regex Named();
    }
}
