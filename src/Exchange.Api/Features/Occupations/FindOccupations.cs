using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Language;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Occupations;

/// <summary>Occupations by any of their names, in any language; inflection, case and Lithuanian letters do not matter. Names answer in the reader's language.</summary>
[May(Who.Anyone)]
public sealed record FindOccupations : IRequest<FoundOccupations>
{
    /// <summary>Words of a name, e.g. the title of a vacancy.</summary>
    [StringLength(120, ErrorMessage = "Validation.check")]
    public string Search { get; init; } = "";

    [Range(1, 10_000, ErrorMessage = "Validation.check")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.check")]
    public int Size { get; init; } = 20;
}

/// <param name="Source">Whose classification it is; shown wherever its names are.</param>
/// <param name="Found">Best first.</param>
public sealed record FoundOccupations(string Source, PageOf<OccupationLine> Found);

/// <param name="Uri">Address of the occupation.</param>
/// <param name="Label">Preferred name.</param>
/// <param name="Language">Language of the name: the reader's where there is one.</param>
/// <param name="GroupCode">Code of its ISCO-08 group.</param>
/// <param name="Group">Name of the group, or null when not imported.</param>
public sealed record OccupationLine(string Uri, string Label, string Language, string GroupCode, string? Group);

internal sealed class FindOccupationsHandler(ExchangeDb db, Words words) : IRequestHandler<FindOccupations, FoundOccupations>
{
    public async Task<FoundOccupations> Handle(FindOccupations request, CancellationToken ct)
    {
        var source = words["Occupations.source"];
        var tokens = Analyser.Tokens(request.Search).Distinct(StringComparer.Ordinal).ToList();
        if (tokens.Count == 0)
        {
            return new(source, new([], request.Page, request.Size, 0));
        }

        // Each word has to begin a word of one of the names; the name that is nearest in length comes first.
        var names = db.Occupations.AsNoTracking().SelectMany(occupation => occupation.Names);
        foreach (var token in tokens)
        {
            var start = " " + token;
            names = names.Where(name => name.Tokens.Contains(start));
        }

        var hits = await names.Select(name => new { name.Uri, name.Label }).ToListAsync(ct);
        var wanted = Folding.Fold(request.Search);
        var ranked = hits
            .GroupBy(hit => hit.Uri, StringComparer.Ordinal)
            .Select(occupation => (Uri: occupation.Key, Rank: occupation.Min(hit => RankOf(Folding.Fold(hit.Label), wanted))))
            .OrderBy(occupation => occupation.Rank)
            .ThenBy(occupation => occupation.Uri, StringComparer.Ordinal)
            .Select(occupation => occupation.Uri)
            .ToList();
        var page = ranked.Skip((request.Page - 1) * request.Size).Take(request.Size).ToList();
        var occupations = await db.Occupations.AsNoTracking().Include(occupation => occupation.Names).Where(occupation => page.Contains(occupation.Uri)).ToDictionaryAsync(occupation => occupation.Uri, ct);
        var codes = occupations.Values.Select(occupation => occupation.Group).Distinct().ToList();
        var groups = (await db.OccupationGroups.AsNoTracking().Where(group => codes.Contains(group.Code)).ToListAsync(ct)).ToLookup(group => group.Code);
        var reader = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return new(source, new([.. page.Select(uri => occupations[uri]).Select(occupation =>
        {
            var name = occupation.Names.OrderBy(name => Order(name.Language, reader)).First();
            return new OccupationLine(occupation.Uri, name.Label, name.Language, occupation.Group, groups[occupation.Group].OrderBy(group => Order(group.Language, reader)).FirstOrDefault()?.Label);
        })], request.Page, request.Size, ranked.Count));
    }

    private static int RankOf(string label, string wanted) => label == wanted ? 0 : (label.StartsWith(wanted, StringComparison.Ordinal) ? 1_000 : 2_000) + label.Length;

    private static int Order(string language, string reader) => language == reader ? 0 : language switch { "lt" => 1, "en" => 2, _ => 3 };
}
