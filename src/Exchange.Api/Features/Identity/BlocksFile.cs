using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Identity;

internal sealed record FileBlock(string By, string Person, string At);

internal sealed class BlocksFile() : FilePart<FileBlock>(30, "blocks")
{
    protected override async Task<IReadOnlyList<FileBlock>> RowsAsync(FileWriting file, CancellationToken ct) =>
        [.. (await file.Db.Blocks.AsNoTracking().ToListAsync(ct)).Select(b => new FileBlock(file.Key(b.ByPersonId), file.Key(b.PersonId), FileTime.Of(b.At))).OrderBy(b => b.At, StringComparer.Ordinal).ThenBy(b => b.By, StringComparer.Ordinal)];

    protected override void Read(FileBlock said, FileReading file) => file.Db.Blocks.Add(Block.Put(file.Person(said.By), file.Person(said.Person), file.Time.At(said.At)));
}
