using Exchange.Api.Areas;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Ledger;

/// <param name="Floor">Minutes, 0 or below: how far the hours may fall.</param>
/// <param name="Cap">Minutes, 0 or above: how far they may rise.</param>
/// <param name="Reason">For the member to read.</param>
/// <param name="By">Who set them.</param>
/// <param name="At">When.</param>
internal sealed record FileHourLimits(int Floor, int Cap, string Reason, string By, string At);

internal sealed class LimitsFile() : PersonFilePart<IReadOnlyList<FileHourLimits>>(62, "hourLimits")
{
    protected override async Task<Func<Person, IReadOnlyList<FileHourLimits>?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var all = (await file.Db.LimitChanges.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.PersonId);
        return person => [.. all[person.Id].OrderBy(change => change.At).ThenBy(change => change.Id).Select(change => new FileHourLimits(change.Floor.Minutes, change.Cap.Minutes, change.Reason, file.Key(change.ById), FileTime.Of(change.At)))];
    }

    protected override void Read(Person person, FilePerson whole, IReadOnlyList<FileHourLimits> said, FileReading file)
    {
        foreach (var limits in said)
        {
            file.Hours.Limits(person.Id, Hours.OfMinutes(limits.Floor), Hours.OfMinutes(limits.Cap), limits.Reason, file.Person(limits.By), file.Time.At(limits.At));
        }
    }
}
