using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Exchange.Domain.Matching;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Matching;

/// <summary>Asks the matcher and dresses its ids in names: for the person themselves and for their worker.</summary>
internal sealed class FittingReader(ExchangeDb db, MatchIndex index, MatchWords words, Names names, ProfileReader profiles)
{
    public const int Take = 10;

    public async Task<PersonFits> ForAsync(Guid personId, CancellationToken ct)
    {
        var matcher = await index.CurrentAsync(ct);
        var hasQuestionnaire = await db.Questionnaires.AnyAsync(questionnaire => questionnaire.PersonId == personId, ct);
        if (await profiles.OfAsync(personId, ct) is not { } person)
        {
            throw new Domain.Refused("access.not-found");
        }

        var moment = index.Moment();
        var listings = await ListingsAsync(matcher.ListingsFor(person, moment, Take), ct);
        var people = await PeopleAsync(matcher.PartnersFor(person, moment, Take), ct);
        var vacancies = await VacanciesAsync(matcher.VacanciesFor(person, moment, Take), ct);
        return new(listings, people, vacancies, hasQuestionnaire, listings.ForWorker.Count + people.ForWorker.Count + vacancies.ForWorker.Count > 0);
    }

    private async Task<Fits<ListingMatch>> ListingsAsync(Matches<Match> found, CancellationToken ct)
    {
        var ids = found.Fitting.Concat(found.ForWorker).Select(match => match.Id).ToList();
        var rows = await (
            from listing in db.Listings.AsNoTracking().IgnoreAutoIncludes()
            join owner in db.People on listing.OwnerId equals owner.Id
            where ids.Contains(listing.Id)
            select new { listing.Id, listing.Title, listing.Kind, listing.SkillCode, listing.Neighbourhood, Owner = owner }).ToDictionaryAsync(row => row.Id, ct);
        ListingMatch Dress(Match match) => new(
            match.Id,
            rows[match.Id].Title,
            rows[match.Id].Kind,
            names.Skill(rows[match.Id].SkillCode),
            rows[match.Id].Owner.PublicName,
            rows[match.Id].Neighbourhood is { } part ? names.Neighbourhood(part) : null,
            Shown.Score(match.Score),
            words.Reasons(match.Reasons),
            match.Steps);
        return new([.. found.Fitting.Select(Dress)], [.. found.ForWorker.Select(Dress)], words.Misses(found.NearMisses, "listings"));
    }

    public async Task<Fits<PersonMatch>> PeopleAsync(Matches<Partner> found, CancellationToken ct)
    {
        var people = await PeopleOfAsync(found.Fitting.Concat(found.ForWorker).Select(partner => partner.Id), ct);
        PersonMatch Dress(Partner partner) => new(
            partner.Id,
            people[partner.Id].Person.PublicName,
            people[partner.Id].Part is { } part ? names.Neighbourhood(part) : null,
            Shown.Score(partner.Score),
            partner.TwoSided,
            words.Reasons(partner.Gives?.Reasons ?? []),
            words.Reasons(partner.Gets?.Reasons ?? [], theirs: true),
            partner.Steps);
        return new([.. found.Fitting.Select(Dress)], [.. found.ForWorker.Select(Dress)], words.Misses(found.NearMisses, "people"));
    }

    public async Task<Fits<PersonMatch>> PeopleAsync(Matches<Match> found, bool theyHelp, CancellationToken ct)
    {
        var people = await PeopleOfAsync(found.Fitting.Concat(found.ForWorker).Select(match => match.Id), ct);
        PersonMatch Dress(Match match) => new(
            match.Id,
            people[match.Id].Person.PublicName,
            people[match.Id].Part is { } part ? names.Neighbourhood(part) : null,
            Shown.Score(match.Score),
            TwoSided: false,
            theyHelp ? [] : words.Reasons(match.Reasons, theirs: true),
            theyHelp ? words.Reasons(match.Reasons, theirs: true) : [],
            match.Steps);
        return new([.. found.Fitting.Select(Dress)], [.. found.ForWorker.Select(Dress)], words.Misses(found.NearMisses, "people"));
    }

    private async Task<Fits<VacancyMatch>> VacanciesAsync(Matches<Match> found, CancellationToken ct)
    {
        var ids = found.Fitting.Concat(found.ForWorker).Select(match => match.Id).ToList();
        var rows = await (
            from vacancy in db.Vacancies.AsNoTracking()
            join employer in db.Employers on vacancy.EmployerId equals employer.Id
            where ids.Contains(vacancy.Id)
            select new { vacancy.Id, vacancy.Title, Employer = employer.Name }).ToDictionaryAsync(row => row.Id, ct);
        VacancyMatch Dress(Match match) => new(match.Id, rows[match.Id].Title, rows[match.Id].Employer, Shown.Score(match.Score), words.Reasons(match.Reasons), match.Steps);
        return new([.. found.Fitting.Select(Dress)], [.. found.ForWorker.Select(Dress)], words.Misses(found.NearMisses, "vacancies"));
    }

    private async Task<Dictionary<Guid, (Person Person, string? Part)>> PeopleOfAsync(IEnumerable<Guid> wanted, CancellationToken ct)
    {
        var ids = wanted.ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(ct);
        var parts = await db.Questionnaires.AsNoTracking().Where(questionnaire => ids.Contains(questionnaire.PersonId)).ToDictionaryAsync(questionnaire => questionnaire.PersonId, questionnaire => questionnaire.Approved?.Neighbourhood, ct);
        return people.ToDictionary(person => person.Id, person => (person, parts.GetValueOrDefault(person.Id)));
    }
}
