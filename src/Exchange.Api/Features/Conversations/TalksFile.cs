using Exchange.Api.Areas;
using Exchange.Domain.Agreements;
using Exchange.Domain.Participants;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Conversations;

internal sealed record FileTalk
{
    /// <summary>With whom.</summary>
    public required string Person { get; init; }

    /// <summary>Key of the agreement that made it three times.</summary>
    public required string Agreement { get; init; }

    public required string Asked { get; init; }

    public string? Held { get; init; }

    /// <summary>Worker who held it.</summary>
    public string? By { get; init; }

    /// <summary>What the two settled.</summary>
    public string? Note { get; init; }
}

internal sealed class TalksFile() : FilePart<FileTalk>(100, "talks")
{
    public override bool IsAfterHours => true;

    public override Task<List<Guid>> NamedAgreementsAsync(FileWriting file, CancellationToken ct) => file.Db.Conversations.Select(talk => talk.AgreementId).ToListAsync(ct);

    protected override async Task<IReadOnlyList<FileTalk>> RowsAsync(FileWriting file, CancellationToken ct) =>
        [.. (await file.Db.Conversations.AsNoTracking().ToListAsync(ct)).OrderBy(talk => talk.OpenedAt).ThenBy(talk => file.Key(talk.PersonId), StringComparer.Ordinal).ThenBy(talk => file.Key(talk.AgreementId), StringComparer.Ordinal).Select(talk => new FileTalk
        {
            Person = file.Key(talk.PersonId),
            Agreement = file.Key(talk.AgreementId),
            Asked = FileTime.Of(talk.OpenedAt),
            Held = FileTime.Of(talk.HeldAt),
            By = file.Key(talk.HeldById),
            Note = talk.Note,
        })];

    protected override void Read(FileTalk said, FileReading file)
    {
        var asked = file.Time.At(said.Asked);
        var talk = Conversation.AskFor(file.Person(said.Person), file.Of<Agreement>(said.Agreement).Id, WorkingDays.After(asked, Conversation.DueDays), asked);
        if (said.Held is { } held)
        {
            talk.Hold(said.Note, file.Person(said.By), file.Time.At(held));
        }

        file.Db.Conversations.Add(talk);
    }
}
