using System.Globalization;
using System.Security.Cryptography;
using Exchange.Api.Areas;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Language;
using Exchange.Domain.Listings;
using Exchange.Domain.Participants;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Communities;

/// <summary>Makes a community of a file in an empty database: its people, and then whatever the areas read.</summary>
internal sealed class CommunityReader(ExchangeDb db, QuestionnaireRules rules, Vocabulary vocabulary, HeldWords held, Words words, TimeProvider clock)
{
    /// <exception cref="Refused"><c>communities.not-empty</c>; <c>communities.key-unknown</c>; what the domain refuses.</exception>
    public async Task ReadAsync(CommunityFile said, bool demo, CancellationToken ct)
    {
        if (await db.Communities.AnyAsync(ct) || await db.People.AnyAsync(ct))
        {
            throw new Refused("communities.not-empty");
        }

        var file = new FileReading(db, said, rules, vocabulary, held, new(clock.GetUtcNow()), words);
        var parts = Area.All.SelectMany(area => area.File).OrderBy(part => part.Place).ToList();
        db.ChangeTracker.AutoDetectChangesEnabled = false; // thousands of new rows, none of them changed later but by us
        db.Communities.Add(new()
        {
            Name = said.Community.Name,
            Phone = said.Community.Phone,
            Languages = said.Community.Languages,
            SendsMail = said.Community.SendsMail,
            FoundedAt = file.Time.At(said.Community.Founded),
            IsDemo = demo,
        });
        People(file);
        foreach (var part in parts.Where(part => !part.IsAfterHours))
        {
            await SaveAsync(ct);
            part.Read(file);
        }

        await file.Hours.RunAsync(SaveAsync, ct);
        foreach (var part in parts.Where(part => part.IsAfterHours))
        {
            part.Read(file);
        }

        await SaveAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private async Task SaveAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(ct);
    }

    private void People(FileReading file)
    {
        var number = Math.Max(MemberRegistration.FirstNumber - 1, file.File.People.Max(person => person.Number) ?? 0);
        foreach (var said in file.File.People)
        {
            var person = Person.Join(said.Number ?? ++number, said.FirstName, said.LastName, said.Language, file.Time.At(said.Joined));
            var phone = said.Phone is null ? null : PhoneNumber.TryNormalise(said.Phone, out var normal) ? normal : throw new Refused("communities.phone-wrong", said.Phone);
            person.ReachBy(said.Email?.ToLowerInvariant(), phone);
            person.BornOn(said.Born is null ? null : file.Time.Day(said.Born));
            person.Protect(said.Protected);
            file.Call(said.Key, person);
            db.People.Add(person);
            if (said.Roles.Count > 0)
            {
                var name = person.MemberNumber.ToString(CultureInfo.InvariantCulture);
                db.Users.Add(new() { Id = person.Id, UserName = name, NormalizedUserName = name, Roles = said.Roles.Aggregate(Who.None, (all, one) => all | one), SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), LockoutEnabled = true });
            }
        }

        foreach (var said in file.File.People)
        {
            if (said.Worker is { } worker)
            {
                db.Participants.Add(Participant.Enrol(file.Person(said.Key), file.Person(worker), file.Time.At(said.Enrolled ?? said.Joined)));
            }
        }
    }
}
