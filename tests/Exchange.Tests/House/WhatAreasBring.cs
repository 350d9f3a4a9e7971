using System.Globalization;
using System.Text;
using System.Text.Json;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.House;

/// <summary>Every table is asked four questions, and its area answers: is it in the copy, is it in the file, how long is it kept, and what happens to it when a person leaves.</summary>
public sealed class WhatAreasBring(StoreKind store) : HouseTest(store)
{
    private const string No = "no, because ";
    private const string ForGood = "for good, because ";
    private const string UntilDone = "until it is done";

    private static readonly IReadOnlyList<(Area Area, Holding Holding)> All = [.. Area.All.SelectMany(area => area.Holds.Select(holding => (area, holding)))];

    [Test]
    public async Task names_every_table_once()
    {
        var tables = (await TablesAsync()).Select(type => type.ClrType.Name).ToList();
        var claimed = All.Select(one => one.Holding.Row.Name).ToList();

        Assert.That(claimed, Is.Unique);
        Assert.That(tables.Except(claimed), Is.Empty, "Say in Holds of src/Exchange.Api/Features/<area>/<area>Area.cs what becomes of this table: in the copy, in the file, after a time, and when a person leaves.");
        Assert.That(claimed.Except(tables), Is.Empty, "There is no such table.");
    }

    [Test]
    public void answers_where_the_copy_has_it()
    {
        var parts = Area.All.SelectMany(area => area.Copy.Select(part => (area.Name, part.Key))).ToList();
        var answers = All.Where(one => !IsBecause(one.Holding.Copy, No)).Select(one => (one.Area.Name, one.Holding.Copy)).ToList();

        Assert.That(answers.Except(parts), Is.Empty, $"Neither a part of the copy that the area brings nor \"{No}…\".");
        Assert.That(parts.Except(answers), Is.Empty, "A part of the copy of which no table says that it is there.");
        Assert.That(Area.All.SelectMany(area => area.Copy).Select(part => part.Place), Is.Unique);
    }

    [Test]
    public void has_words_for_the_copy()
    {
        var words = App.Services.GetRequiredService<Words>();
        Assert.That(Area.All.SelectMany(area => area.Copy).SelectMany(part => part.Headings.Append(part.Title)).Where(key => !words.Has(key)), Is.Empty);
    }

    [Test]
    public void answers_where_the_file_has_it() => Assert.That(
        All.Where(one => !IsBecause(one.Holding.File, No) && !IsInLayout(one.Holding.File)).Select(one => $"{one.Holding.Row.Name}: {one.Holding.File}"), Is.Empty, $"Neither a place in docs/community.schema.json nor \"{No}…\".");

    [Test]
    public void answers_how_long_it_is_kept()
    {
        var forgotten = Area.All.SelectMany(area => area.Forgets.Select(one => (area.Name, one.What))).ToList();

        Assert.That(All.Where(one => !IsBecause(one.Holding.Kept, ForGood) && one.Holding.Kept != UntilDone && !forgotten.Contains((one.Area.Name, one.Holding.Kept))).Select(one => one.Holding.Row.Name), Is.Empty, $"Neither what the area forgets nor \"{ForGood}…\" nor \"{UntilDone}\".");
        Assert.That(forgotten.Where(one => !All.Any(holding => holding.Holding.Kept.EndsWith(one.What, StringComparison.Ordinal))).Select(one => one.What), Is.Empty, "Forgotten, but no table says so.");
    }

    [Test]
    public void shows_whose_turn_it_is_on_their_day() => Assert.That(
        typeof(Exchange.Domain.Refused).Assembly.GetTypes().Where(type => type.IsEnum && type.Name.EndsWith("NextStep", StringComparison.Ordinal) && type != typeof(Exchange.Domain.Notifications.NextStep)).Select(type => type.Namespace!.Split('.')[^1])
            .Where(name => !Area.All.Any(area => area.Name == name && area.Day.Count > 0)), Is.Empty, "It says what comes next for somebody, and brings nothing to their day.");

    [Test]
    public void answers_what_leaving_does() => Assert.That(All.Where(one => one.Holding.Leaving.Length < 5).Select(one => one.Holding.Row.Name), Is.Empty);

    [Test]
    public async Task stands_in_the_documents()
    {
        var text = new StringBuilder("# What becomes of each table\n\nMade from what each area declares; the test of the same table keeps it true. Copy: the part of \"everything that is kept about me\" in which a person reads it. File: its place in the [community file](community-file.md).\n\n| area | table | copy | file | kept | when a person leaves |\n|---|---|---|---|---|---|\n");
        var tables = (await TablesAsync()).ToDictionary(type => type.ClrType, type => type.GetTableName());
        foreach (var (area, holding) in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {area.Name} | {tables[holding.Row]} | {Code(holding.Copy)} | {Code(holding.File)} | {holding.Kept} | {holding.Leaving} |\n");
        }

        Kept.Equal("docs/tables.md", text.ToString());
    }

    private static string Code(string answer) => answer.StartsWith(No, StringComparison.Ordinal) ? answer : $"`{answer}`";

    private static bool IsBecause(string answer, string start) => answer.StartsWith(start, StringComparison.Ordinal) && answer.Length > start.Length + 5;

    private static bool IsInLayout(string path)
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/community.schema.json"));
        var at = schema.RootElement;
        foreach (var name in path.Split('.'))
        {
            at = at.TryGetProperty("items", out var items) ? items : at;
            if (!at.TryGetProperty("properties", out var properties) || !properties.TryGetProperty(name, out at))
            {
                return false;
            }
        }

        return true;
    }

    private Task<List<IEntityType>> TablesAsync() => App.LookAsync(db => Task.FromResult(db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null && !type.IsOwned()).ToList()));
}
