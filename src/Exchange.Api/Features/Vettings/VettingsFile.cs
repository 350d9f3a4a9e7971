using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Exchange.Domain.Participants;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Vettings;

/// <param name="Kind">What was looked at.</param>
/// <param name="Until">Last day on which it holds.</param>
/// <param name="By">Worker who looked.</param>
/// <param name="At">When.</param>
/// <param name="Withdrawn">When it was taken back.</param>
internal sealed record FileVetting(VettingKind Kind, string Until, string By, string At, string? Withdrawn = null);

internal sealed class VettingsFile() : PersonFilePart<IReadOnlyList<FileVetting>>(63, "vettings")
{
    protected override async Task<Func<Person, IReadOnlyList<FileVetting>?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var all = (await file.Db.Vettings.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.PersonId);
        return person => [.. all[person.Id].OrderBy(vetting => vetting.AttestedAt).ThenBy(vetting => vetting.Kind).ThenBy(vetting => vetting.Until)
            .Select(vetting => new FileVetting(vetting.Kind, FileTime.Of(vetting.Until), file.Key(vetting.AttestedById), FileTime.Of(vetting.AttestedAt), FileTime.Of(vetting.WithdrawnAt)))];
    }

    protected override void Read(Person person, FilePerson whole, IReadOnlyList<FileVetting> said, FileReading file) =>
        file.Db.Vettings.AddRange(said.Select(one => Again(person, one, file)));

    private static Vetting Again(Person person, FileVetting said, FileReading file)
    {
        var vetting = Vetting.Attest(person.Id, said.Kind, file.Time.Day(said.Until), file.Person(said.By), file.Time.Day(said.At), file.Time.At(said.At));
        if (said.Withdrawn is { } withdrawn)
        {
            vetting.Withdraw(file.Time.At(withdrawn));
        }

        return vetting;
    }
}
