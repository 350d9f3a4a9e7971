using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.OwnData;

/// <summary>Puts together what every area keeps about the person.</summary>
internal sealed class CopyReader(Reader reader)
{
    public async Task<CopyOfMine> ReadAsync(CancellationToken ct)
    {
        var me = reader.Actor.IsActingForAnother ? throw new Refused("identity.only-oneself") : reader.Me;
        var person = await reader.Db.People.OneAsync(me, ct);
        var sections = new List<CopySection>();
        foreach (var part in Area.All.SelectMany(area => area.Copy).OrderBy(part => part.Place))
        {
            sections.Add(new(
                part.Key,
                reader.Words[part.Title],
                [.. part.Headings.Select(heading => reader.Words[heading])],
                [.. (await part.RowsAsync(reader, ct)).Select(row => row.Select(cell => cell ?? "").ToArray())]));
        }

        return new(person.FullName, reader.Now.InKaunas(), [.. sections.Where(section => section.Rows.Count > 0)]);
    }
}
