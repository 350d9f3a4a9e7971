using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Participants;

internal sealed record FileMandate(string Worker, string Person, ConsentForm Consent, string From, int Months, string? Withdrawn = null, IReadOnlyList<MandateScope>? Scopes = null);

internal sealed class MandatesFile() : FilePart<FileMandate>(20, "mandates")
{
    protected override async Task<IReadOnlyList<FileMandate>> RowsAsync(FileWriting file, CancellationToken ct) =>
        [.. (await file.Db.Mandates.AsNoTracking().ToListAsync(ct)).OrderBy(m => m.StartsAt).ThenBy(m => m.PersonId).Select(m =>
                new FileMandate(file.Key(m.WorkerId), file.Key(m.PersonId), m.Consent, FileTime.Of(m.StartsAt), Months(m.StartsAt, m.EndsAt), FileTime.Of(m.WithdrawnAt), m.Scopes == MandateScope.All ? null : m.Scopes.Each()))
            .OrderBy(m => m.From, StringComparer.Ordinal).ThenBy(m => m.Person, StringComparer.Ordinal)];

    protected override void Read(FileMandate said, FileReading file)
    {
        var mandate = Mandate.Give(file.Person(said.Worker), file.Person(said.Person), said.Consent, file.Time.At(said.From), said.Months, said.Scopes?.Together() ?? MandateScope.All);
        if (said.Withdrawn is not null)
        {
            mandate.Withdraw(file.Time.At(said.Withdrawn));
        }

        file.Db.Mandates.Add(mandate);
    }

    private static int Months(DateTimeOffset from, DateTimeOffset until) => ((until.Year - from.Year) * 12) + until.Month - from.Month;
}
