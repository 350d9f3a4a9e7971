using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

/// <param name="Guardian">Name of the parent or guardian.</param>
/// <param name="Word">What they said.</param>
/// <param name="Text">Version of the text they agreed to.</param>
/// <param name="Form">How they said it.</param>
/// <param name="By">Worker who recorded it.</param>
/// <param name="Given">When.</param>
/// <param name="Withdrawn">When it was taken back.</param>
internal sealed record FileGuardian(string Guardian, GuardianWord Word, int Text, ConsentForm Form, string By, string Given, string? Withdrawn = null);

internal sealed class GuardiansFile() : PersonFilePart<IReadOnlyList<FileGuardian>>(61, "guardians")
{
    protected override async Task<Func<Person, IReadOnlyList<FileGuardian>?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var all = (await file.Db.GuardianConsents.AsNoTracking().ToListAsync(ct)).ToLookup(one => one.PersonId);
        return person => [.. all[person.Id].OrderBy(consent => consent.GivenAt).ThenBy(consent => consent.Guardian, StringComparer.Ordinal).ThenBy(consent => consent.Word)
            .Select(consent => new FileGuardian(consent.Guardian, consent.Word, consent.TextVersion, consent.Form, file.Key(consent.RecordedById), FileTime.Of(consent.GivenAt), FileTime.Of(consent.WithdrawnAt)))];
    }

    protected override void Read(Person person, FilePerson whole, IReadOnlyList<FileGuardian> said, FileReading file) =>
        file.Db.GuardianConsents.AddRange(said.Select(one => Guardian(person, one, file)));

    private static GuardianConsent Guardian(Person person, FileGuardian said, FileReading file)
    {
        var consent = GuardianConsent.Give(person, said.Guardian, said.Text, said.Form, file.Person(said.By), file.Time.Day(said.Given), file.Time.At(said.Given), said.Word);
        if (said.Withdrawn is { } withdrawn)
        {
            consent.Withdraw(file.Time.At(withdrawn));
        }

        return consent;
    }
}
