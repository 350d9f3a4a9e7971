using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Suspensions;

/// <param name="Days">Days for which it was decided.</param>
/// <param name="Reason">For the person to read.</param>
/// <param name="By">Worker who decided it.</param>
/// <param name="At">Since when.</param>
/// <param name="Lifted">When it was lifted before its time.</param>
/// <param name="LiftedBy">Worker who lifted it.</param>
/// <param name="LiftedReason">Why, for the person to read.</param>
/// <param name="Told">When the person was told that its time is over.</param>
internal sealed record FileSuspension(int Days, string Reason, string By, string At, string? Lifted = null, string? LiftedBy = null, string? LiftedReason = null, string? Told = null);

internal sealed class SuspensionsFile() : PersonFilePart<IReadOnlyList<FileSuspension>>(64, "suspensions")
{
    protected override async Task<Func<Person, IReadOnlyList<FileSuspension>?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var all = (await file.Db.Suspensions.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.PersonId);
        return person => [.. all[person.Id].OrderBy(one => one.At).Select(one => new FileSuspension(
            one.EndsOn.DayNumber - one.At.InKaunas().Date().DayNumber, one.Reason, file.Key(one.ById), FileTime.Of(one.At), FileTime.Of(one.LiftedAt), file.Key(one.LiftedById), one.LiftedReason, FileTime.Of(one.EndToldAt)))];
    }

    protected override void Read(Person person, FilePerson whole, IReadOnlyList<FileSuspension> said, FileReading file) =>
        file.Db.Suspensions.AddRange(said.Select(one => Again(person, one, file)));

    private static Suspension Again(Person person, FileSuspension said, FileReading file)
    {
        var suspension = Suspension.Put(person.Id, said.Days, said.Reason, file.Person(said.By), file.Time.At(said.At).InKaunas().Date(), file.Time.At(said.At));
        if (said.Lifted is { } lifted)
        {
            suspension.Lift(said.LiftedReason, file.Person(said.LiftedBy), file.Time.At(lifted).InKaunas().Date(), file.Time.At(lifted));
        }

        if (said.Told is { } told)
        {
            suspension.TellEnd(file.Time.At(told));
        }

        return suspension;
    }
}
