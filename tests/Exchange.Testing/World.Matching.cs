using Exchange.Domain.Listings;
using Exchange.Domain.Participants;
using Exchange.Domain.Places;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using Exchange.Domain.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Testing;

/// <summary>Neighbours with answers and listings, made below the edges for scenes about matching.</summary>
public static class MatchingWorld
{
    public static readonly WeekTimes Afternoons = WeekTimes.None.With(DayOfWeek.Tuesday, 14, 19).With(DayOfWeek.Thursday, 14, 19);

    /// <summary>The person stands by answers: speaks Lithuanian, is free in the afternoons, walks two kilometres from the first part of Dainava.</summary>
    public static Task Answers(this World world, Guid person, string? can = null, string? needs = null, WeekTimes? week = null, string language = "lt", bool approved = true) =>
        world.App.LookAsync(async db =>
        {
            var vocabulary = world.App.Services.GetRequiredService<Vocabulary>();
            var parts = world.App.Services.GetRequiredService<Neighbourhoods>();
            var now = world.App.Clock.Now;
            var questionnaire = Questionnaire.Begin(person, now);
            questionnaire.Tell(QuestionnaireSection.All, new QuestionnaireAnswers
            {
                Skills = can is null ? [] : [new SkillHeld(can, SkillLevel.Good)],
                Needs = needs is null ? [] : [needs],
                Languages = [new LanguageSpoken(language, LanguageLevel.Native)],
                Week = week ?? Afternoons,
                Neighbourhood = parts.All[0].Code,
                DistanceMetres = 2_000,
                Mode = MeetingMode.InPerson,
            }, person, now, new QuestionnaireRules(vocabulary, parts));
            if (approved)
            {
                db.QuestionnaireApprovals.Add(questionnaire.Approve(now));
            }

            db.Questionnaires.Add(questionnaire);
            db.Journal.Add(new() { Id = Guid.CreateVersion7(now), At = now, SubjectId = person, Request = "Prepared", Channel = "system" });
            return await db.SaveChangesAsync();
        });

    public static async Task<Guid> Lists(this World world, Guid owner, ListingKind kind, string skill, string title, WeekTimes? week = null)
    {
        var vocabulary = world.App.Services.GetRequiredService<Vocabulary>();
        var parts = world.App.Services.GetRequiredService<Neighbourhoods>();
        var now = world.App.Clock.Now;
        var held = new HeldWords([]);
        var listing = Listing.Begin(owner, kind, skill, vocabulary, now);
        listing.Write(new(title, "", "lt", ["lt"], week ?? Afternoons, parts.All[0].Code, MeetingMode.InPerson, 60, 1, Standing: false), vocabulary, held, owner, now);
        listing.Publish(new Author(IsAdult: true, CompletedExchanges: 5), vocabulary, held, owner, now);
        if (listing.State == ListingState.Pending)
        {
            listing.Approve(Guid.CreateVersion7(now), now); // somebody of the staff
        }

        await world.App.LookAsync(db =>
        {
            db.Listings.Add(listing);
            db.Journal.Add(new() { Id = Guid.CreateVersion7(now), At = now, SubjectId = owner, Request = "Prepared", Channel = "system" });
            return db.SaveChangesAsync();
        });
        return listing.Id;
    }

    /// <summary>The person is on the worker's caseload.</summary>
    public static Task CaresFor(this World world, Guid worker, Guid person) => world.App.LookAsync(db =>
    {
        db.Participants.Add(Participant.Enrol(person, worker, world.App.Clock.Now));
        return db.SaveChangesAsync();
    });
}
