using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Imports;

/// <summary>Whose participants a table makes: the worker at the keyboard, or the one the command line names.</summary>
internal sealed class ImportingWorker(ExchangeDb db, CurrentActor actor)
{
    /// <exception cref="Refused"><c>imports.worker-unknown</c>, <c>imports.worker-missing</c>.</exception>
    public async Task<Guid> FindAsync(string? named, CancellationToken ct)
    {
        if (!actor.May(Who.System))
        {
            return actor.Actor;
        }

        var workers = await (
            from person in db.People
            join login in db.Users on person.Id equals login.Id
            where person.LeftAt == null
            select new { person.Id, person.MemberNumber, person.Email, login.Roles }).ToListAsync(ct);
        workers.RemoveAll(worker => (worker.Roles & Who.SocialWorker) == 0);
        if (string.IsNullOrWhiteSpace(named))
        {
            // Where there is one worker nobody needs to be named.
            return workers is [var only] ? only.Id : throw new Refused("imports.worker-missing");
        }

        return workers.FirstOrDefault(worker => worker.MemberNumber.ToString(CultureInfo.InvariantCulture) == named.Trim()
                || string.Equals(worker.Email, named.Trim(), StringComparison.OrdinalIgnoreCase))?.Id
            ?? throw new Refused("imports.worker-unknown");
    }
}
