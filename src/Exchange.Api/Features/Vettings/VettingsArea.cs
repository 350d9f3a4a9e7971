using Exchange.Api.Areas;
using Exchange.Api.Identity;
using Exchange.Api.Texts;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Vettings;

internal sealed class VettingsArea : Area
{
    public override IReadOnlyList<Holding> Holds =>
    [
        new(typeof(Vetting), "vetting", "people.vettings", "for good, because who looked at what must be provable; it holds to its last day", "stays; whoever left is offered to nobody"),
    ];

    public override IReadOnlyList<FilePart> File => [new VettingsFile()];

    public override IReadOnlyList<CopyPart> Copy => [new(200, "vetting", "Vetting.copy", ["day", "what", "who", "until"], CopyAsync)];

    private static async Task<IEnumerable<string?[]>> CopyAsync(Reader reader, CancellationToken ct)
    {
        var rows = (await reader.Db.Vettings.AsNoTracking().Where(vetting => vetting.PersonId == reader.Me).ToListAsync(ct)).OrderByDescending(vetting => vetting.AttestedAt).ToList();
        var named = await reader.Db.NamesOfAsync(rows.Select(vetting => (Guid?)vetting.AttestedById), ct);
        return rows.Select(vetting => new[]
        {
            Reader.Moment(vetting.AttestedAt), reader.Words[$"Vetting.kind-{vetting.Kind.Key()}"], named[vetting.AttestedById].Name, Reader.Moment(vetting.WithdrawnAt) ?? Reader.Day(vetting.Until),
        });
    }
}
