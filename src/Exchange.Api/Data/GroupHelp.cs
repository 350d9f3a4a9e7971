using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>A completed group exchange that somebody came to.</summary>
/// <param name="SkillCode">What was done.</param>
/// <param name="Organiser">Who called it.</param>
/// <param name="Came">Everybody else who took part.</param>
/// <param name="Helped">Who was helped: the organiser, or everybody who came.</param>
/// <param name="Hours">Of all together.</param>
internal sealed record GroupHelp(string SkillCode, Guid Organiser, IReadOnlyList<Guid> Came, IReadOnlyList<Guid> Helped, Hours Hours)
{
    /// <summary>All that were completed before an instant.</summary>
    public static async Task<IReadOnlyList<GroupHelp>> BeforeAsync(ExchangeDb db, DateTimeOffset end, CancellationToken ct)
    {
        var rows = await db.GroupExchanges.AsNoTracking().Where(group => group.State == GroupExchangeState.Completed && group.Since < end).Include(group => group.Places).ToListAsync(ct);
        return
        [
            .. from @group in rows
               let came = @group.Lines.Select(line => line.PersonId).ToList()
               where came.Count > 0 // a worker may have taken everything back
               select new GroupHelp(@group.SkillCode, @group.OrganiserId, came, @group.Kind == GroupExchangeKind.ManyHelp ? [@group.OrganiserId] : came, @group.Lines.Select(line => line.Hours!.Value).Sum()),
        ];
    }
}
