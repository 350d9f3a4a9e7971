using Exchange.Api.Areas;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

/// <param name="At">When.</param>
/// <param name="Alias">What others read instead of the name.</param>
/// <param name="Minutes">Hours of the account that somebody else took over; below 0 when the person had received more than given.</param>
/// <param name="To">Who took them over; empty for the community.</param>
internal sealed record FileLeft(string At, string Alias, int Minutes = 0, string? To = null);

/// <summary>Said of whoever takes part no longer (C8).</summary>
internal sealed class LeftFile() : PersonFilePart<FileLeft>(65, "left")
{
    protected override async Task<Func<Person, FileLeft?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var owners = await file.Db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.PersonId, ct);
        var rests = (await file.Db.Postings.AsNoTracking().Include(posting => posting.Entries).Where(posting => posting.Kind == PostingKind.Closing).ToListAsync(ct))
            .Where(posting => owners[posting.CauseId] is not null).ToDictionary(posting => owners[posting.CauseId]!.Value);
        return person =>
        {
            if (person is not { LeftAt: { } at, Alias: { } alias })
            {
                return null;
            }

            var rest = rests.GetValueOrDefault(person.Id);
            var heir = rest?.Entries.Single(entry => entry.AccountId != rest.CauseId);
            return new(FileTime.Of(at), alias, Hours.OfQuarters(heir?.Quarters ?? 0).Minutes, heir is null ? null : file.Key(owners[heir.AccountId]));
        };
    }

    protected override void Read(Person person, FilePerson whole, FileLeft said, FileReading file)
    {
        person.Leave(said.Alias, file.Time.At(said.At));
        if (said.Minutes != 0)
        {
            file.Hours.Rest(person.Id, Hours.OfMinutes(said.Minutes), said.To is { } heir ? file.Person(heir) : null, file.Time.At(said.At));
        }
    }
}
