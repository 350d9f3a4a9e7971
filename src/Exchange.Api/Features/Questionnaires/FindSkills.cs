using Exchange.Api.Pipeline;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Questionnaires;

/// <summary>Skills that a text in one's own words speaks of, best first. Those that need a licence cannot be offered and are left out (S10).</summary>
[May(Who.Anyone)]
public sealed record FindSkills(string? Text) : IRequest<IReadOnlyList<string>>;

internal sealed class FindSkillsHandler(Vocabulary vocabulary, SkillFinder finder) : IRequestHandler<FindSkills, IReadOnlyList<string>>
{
    private const int Most = 8;

    public Task<IReadOnlyList<string>> Handle(FindSkills request, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(
        [.. finder.Find(request.Text, 2 * Most).Select(found => found.Skill.Code).Where(code => vocabulary.SafetyOf(code) != SafetyLevel.Excluded).Take(Most)]);
}
