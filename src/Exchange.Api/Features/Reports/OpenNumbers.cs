using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Agreements;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Reports;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Reports;

/// <summary>
/// What the exchange has done, for everybody. Up to the end of the last month, so that nobody reads one exchange out of two looks; a count
/// below five is not told.
/// </summary>
[May(Who.Anyone)]
public sealed record OpenNumbers : IRequest<NumbersOfExchange>;

/// <param name="Until">First day that is not counted.</param>
/// <param name="People">People who helped or were helped; null: from 1 to 4.</param>
/// <param name="Exchanges">Completed exchanges, a group exchange once; null: from 1 to 4.</param>
/// <param name="Gifts">Of them without hours; null: not told.</param>
/// <param name="Together">Of them group exchanges; null: not told.</param>
/// <param name="Minutes">Booked minutes; null when the exchanges are not told.</param>
/// <param name="Categories">Exchanges by what was done, most first.</param>
public sealed record NumbersOfExchange(DateOnly Until, int? People, int? Exchanges, int? Gifts, int? Together, int? Minutes, IReadOnlyList<CategoryNumber> Categories);

/// <param name="Category">Name of the category in the reader's language.</param>
/// <param name="Count">How many; null: not told.</param>
public sealed record CategoryNumber(string Category, int? Count);

internal sealed class OpenNumbersHandler(NumbersReader numbers) : IRequestHandler<OpenNumbers, NumbersOfExchange>
{
    public Task<NumbersOfExchange> Handle(OpenNumbers request, CancellationToken ct) => numbers.ReadAsync(ct);
}

/// <summary>Counts what both the page and the table tell.</summary>
internal sealed class NumbersReader(ExchangeDb db, TimeProvider clock, Vocabulary vocabulary, Names names)
{
    public async Task<NumbersOfExchange> ReadAsync(CancellationToken ct)
    {
        var today = clock.TodayInKaunas();
        var until = new DateOnly(today.Year, today.Month, 1);
        var end = KaunasTime.At(until, TimeOnly.MinValue).ToUniversalTime();
        var done = await db.Agreements.AsNoTracking().Where(a => a.State == AgreementState.Completed && a.Since < end)
            .Select(a => new { a.SkillCode, a.GiverId, a.ReceiverId, a.Hours, a.IsGift }).ToListAsync(ct);
        var together = await GroupHelp.BeforeAsync(db, end, ct);
        var exchanges = SmallCells.Tell(done.Count + together.Count);
        var parts = SmallCells.TellParts([done.Count(one => one.IsGift), together.Count, done.Count(one => !one.IsGift)]);
        return new(
            until,
            SmallCells.Tell(done.SelectMany(one => new[] { one.GiverId, one.ReceiverId }).Concat(together.SelectMany(one => one.Came.Append(one.Organiser))).Distinct().Count()),
            exchanges,
            exchanges is null ? null : parts[0],
            exchanges is null ? null : parts[1],
            exchanges is null ? null : done.Select(one => one.Hours).Concat(together.Select(one => one.Hours)).Sum().Minutes,
            exchanges is null ? [] : CategoryNumbers.Of(done.Select(one => one.SkillCode).Concat(together.Select(one => one.SkillCode)), vocabulary, names));
    }
}

/// <summary>Counts by category whose total is told.</summary>
internal static class CategoryNumbers
{
    public static IReadOnlyList<CategoryNumber> Of(IEnumerable<string> skills, Vocabulary vocabulary, Names names)
    {
        // A listing may name a skill that the vocabulary has dropped since; it is counted with the others that have no category.
        var counts = skills.GroupBy(code => vocabulary.Find(code)?.Category ?? "").Select(group => (Category: group.Key, Count: group.Count()))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Category, StringComparer.Ordinal).ToList();
        var told = SmallCells.TellParts([.. counts.Select(row => row.Count)]);
        return [.. counts.Zip(told, (row, count) => new CategoryNumber(names.Category(row.Category), count))];
    }
}
