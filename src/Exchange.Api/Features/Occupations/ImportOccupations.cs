using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Occupations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Occupations;

/// <summary>Reads ESCO occupations of a folder; a newer release takes the place of names and groups, so it can be repeated.</summary>
/// <param name="Folder">Folder with the published files.</param>
[May(Who.System)]
public sealed record ImportOccupations(string Folder) : IRequest<ImportedOccupations>, IChange;

/// <param name="Languages">Two-letter codes.</param>
/// <param name="Occupations">Occupations in the files.</param>
/// <param name="Names">Names, one per occupation and language.</param>
public sealed record ImportedOccupations(IReadOnlyList<string> Languages, int Occupations, int Names);

internal sealed class ImportOccupationsHandler(ExchangeDb db, ImportProgress progress) : IRequestHandler<ImportOccupations, ImportedOccupations>
{
    private const int Step = 500;

    public async Task<ImportedOccupations> Handle(ImportOccupations request, CancellationToken ct)
    {
        var folder = new EscoFolder(request.Folder);
        var languages = folder.Languages();
        var lines = languages.SelectMany(language => folder.Occupations(language).Select(line => (Language: language, Line: line))).ToList();
        var known = await db.Occupations.Include(occupation => occupation.Names).ToDictionaryAsync(occupation => occupation.Uri, StringComparer.Ordinal, ct);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // once at each step is enough for thousands of rows
        for (var i = 0; i < lines.Count; i++)
        {
            var (language, line) = lines[i];
            seen.Add(line.Uri);
            if (!known.TryGetValue(line.Uri, out var occupation))
            {
                db.Occupations.Add(known[line.Uri] = occupation = Occupation.Of(line.Uri, line.Group));
            }

            occupation.Move(line.Group);
            occupation.Call(language, line.Label, line.Others);
            if (i % Step == Step - 1 || i == lines.Count - 1)
            {
                db.ChangeTracker.DetectChanges();
                await db.SaveChangesAsync(ct);
                progress.Bar?.Report((i + 1, lines.Count));
            }
        }

        await GroupsAsync(folder, languages, ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return new(languages, seen.Count, lines.Count);
    }

    private async Task GroupsAsync(EscoFolder folder, IReadOnlyList<string> languages, CancellationToken ct)
    {
        var known = await db.OccupationGroups.ToDictionaryAsync(group => (group.Code, group.Language), ct);
        foreach (var (language, line) in languages.SelectMany(language => folder.Groups(language).Select(line => (language, line))))
        {
            if (known.TryGetValue((line.Group, language), out var group))
            {
                group.Call(line.Label);
            }
            else
            {
                db.OccupationGroups.Add(known[(line.Group, language)] = OccupationGroup.Of(line.Group, language, line.Label));
            }
        }

        db.ChangeTracker.DetectChanges();
    }
}
