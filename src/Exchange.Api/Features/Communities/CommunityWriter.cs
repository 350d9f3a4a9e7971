using System.Globalization;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>Writes a community down: its people, and then whatever the areas write.</summary>
internal sealed class CommunityWriter(ExchangeDb db)
{
    /// <exception cref="Refused"><c>communities.problems-open</c>: the file has no place for a problem that nobody has decided; <c>communities.none</c>.</exception>
    public async Task<CommunityFile> WriteAsync(CancellationToken ct)
    {
        if (await db.ProblemCases.AnyAsync(problem => ProblemReach.Open.Contains(problem.State), ct))
        {
            throw new Refused("communities.problems-open");
        }

        var community = await db.Communities.AsNoTracking().SingleOrDefaultAsync(ct) ?? throw new Refused("communities.none");
        var people = (await db.People.AsNoTracking().OrderBy(person => person.MemberNumber).ToListAsync(ct)).ToDictionary(person => person.MemberNumber.ToString(CultureInfo.InvariantCulture));
        var file = new CommunityFile
        {
            Format = CommunityFile.CurrentFormat,
            Community = new()
            {
                Name = community.Name,
                Phone = community.Phone,
                Languages = community.Languages,
                SendsMail = community.SendsMail,
                Founded = FileTime.Of(community.FoundedAt),
            },
            People = await PeopleAsync(people, ct),
        };
        var named = new HashSet<Guid>();
        var writing = new FileWriting(db, file, people, named);
        var parts = Area.All.SelectMany(area => area.File).OrderBy(part => part.Place).ToList();
        foreach (var part in parts)
        {
            named.UnionWith(await part.NamedAgreementsAsync(writing, ct));
        }

        foreach (var part in parts)
        {
            await part.WriteAsync(writing, ct);
        }

        return file;
    }

    private async Task<IReadOnlyList<FilePerson>> PeopleAsync(Dictionary<string, Person> people, CancellationToken ct)
    {
        var keys = people.ToDictionary(one => one.Value.Id, one => one.Key);
        var roles = await db.Users.AsNoTracking().ToDictionaryAsync(login => login.Id, login => login.Roles, ct);
        var participants = await db.Participants.AsNoTracking().ToDictionaryAsync(participant => participant.PersonId, ct);
        return [.. people.Values.Select(person => new FilePerson
        {
            Key = keys[person.Id],
            Number = person.MemberNumber,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Email = person.Email,
            Phone = person.Phone,
            Language = person.Language,
            Born = person.BirthDate is { } born ? FileTime.Of(born) : null,
            Protected = person.Protected,
            Joined = FileTime.Of(person.JoinedAt),
            Roles = [.. Enum.GetValues<Who>().Where(who => int.PopCount((int)who) == 1 && roles.GetValueOrDefault(person.Id).HasFlag(who))],
            Worker = participants.TryGetValue(person.Id, out var participant) ? keys[participant.WorkerId] : null,
            Enrolled = FileTime.Of(participant?.EnrolledAt),
        })];
    }
}
