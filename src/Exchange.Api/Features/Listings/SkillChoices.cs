using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>Skills to choose from: what somebody's own words mean, and all of them by category.</summary>
[May(Who.Resident)]
public sealed record SkillChoices(string? Words) : IRequest<SkillsToChoose>;

/// <param name="Found">Skills the words speak of, best first.</param>
/// <param name="NeedsLicence">The words speak of something that only a licensed person may do (S10).</param>
/// <param name="Categories">All that can be offered.</param>
public sealed record SkillsToChoose(IReadOnlyList<SkillToChoose> Found, bool NeedsLicence, IReadOnlyList<CategoryToChoose> Categories);

public sealed record SkillToChoose(string Code, string Name, string CategoryName);

public sealed record CategoryToChoose(string Code, string Name, string Icon, IReadOnlyList<SkillToChoose> Skills);

internal sealed class SkillChoicesHandler(Vocabulary vocabulary, Names names, SkillFinder finder) : IRequestHandler<SkillChoices, SkillsToChoose>
{
    public Task<SkillsToChoose> Handle(SkillChoices request, CancellationToken ct)
    {
        var found = string.IsNullOrWhiteSpace(request.Words) ? [] : finder.Find(request.Words.Length > 200 ? request.Words[..200] : request.Words, 6);
        return Task.FromResult(new SkillsToChoose(
            [.. found.Select(one => one.Skill).Where(CanBeOffered).Select(Choice)],
            found.Count > 0 && !CanBeOffered(found[0].Skill),
            [.. vocabulary.Categories
                .Select(category => new CategoryToChoose(category.Code, names.Category(category.Code), category.Icon,
                    [.. vocabulary.Skills.Where(skill => skill.Category == category.Code && CanBeOffered(skill)).Select(Choice)]))
                .Where(category => category.Skills.Count > 0)]));
    }

    private bool CanBeOffered(Skill skill) => vocabulary.SafetyOf(skill.Code) != SafetyLevel.Excluded;

    private SkillToChoose Choice(Skill skill) => new(skill.Code, names.Skill(skill.Code), names.Category(skill.Category));
}
