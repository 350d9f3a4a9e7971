using Exchange.Api.Areas;
using Exchange.Domain.Identity;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Questionnaires;

internal sealed record FileAnketa
{
    public IReadOnlyList<SkillHeld> Skills { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public IReadOnlyList<LanguageSpoken> Languages { get; init; } = [];

    public IReadOnlyList<string> Week { get; init; } = [];

    public string? Neighbourhood { get; init; }

    public int? DistanceMetres { get; init; }

    public Meeting? Mode { get; init; }

    public string? Limits { get; init; }

    public required string Told { get; init; }

    /// <summary>When the person stood by the answers; without it they are a draft.</summary>
    public string? Approved { get; init; }
}

internal sealed class AnketaFile() : PersonFilePart<FileAnketa>(10, "anketa")
{
    protected override async Task<Func<Person, FileAnketa?>> SayAsync(FileWriting file, CancellationToken ct)
    {
        var anketas = await file.Db.Anketas.AsNoTracking().ToDictionaryAsync(anketa => anketa.PersonId, ct);
        return person => anketas.TryGetValue(person.Id, out var anketa) ? Said(anketa) : null;
    }

    protected override void Read(Person person, FilePerson whole, FileAnketa said, FileReading file)
    {
        var anketa = Anketa.Begin(person.Id, file.Time.At(said.Told));
        anketa.Tell(
            AnketaSection.All,
            new()
            {
                Skills = said.Skills,
                Interests = said.Interests,
                Needs = said.Needs,
                Languages = said.Languages,
                Week = FileWeek.Read(said.Week),
                Neighbourhood = said.Neighbourhood,
                DistanceMetres = said.DistanceMetres,
                Mode = said.Mode,
                Limits = said.Limits,
            },
            whole.Worker is { } by ? file.Person(by) : person.Id,
            file.Time.At(said.Told),
            file.Rules);
        file.Db.Anketas.Add(anketa);
        if (said.Approved is not null)
        {
            file.Db.AnketaApprovals.Add(anketa.Approve(file.Time.At(said.Approved)));
        }
    }

    private static FileAnketa Said(Anketa anketa) => new()
    {
        Skills = anketa.Answers.Skills,
        Interests = anketa.Answers.Interests,
        Needs = anketa.Answers.Needs,
        Languages = anketa.Answers.Languages,
        Week = FileWeek.Write(anketa.Answers.Week),
        Neighbourhood = anketa.Answers.Neighbourhood,
        DistanceMetres = anketa.Answers.DistanceMetres,
        Mode = anketa.Answers.Mode,
        Limits = anketa.Answers.Limits,
        Told = FileTime.Of(anketa.StartedAt),

        // Answers that wait for the person's word again are a draft again.
        Approved = anketa.Waiting == AnketaSection.None ? FileTime.Of(anketa.ApprovedAt) : null,
    };
}
