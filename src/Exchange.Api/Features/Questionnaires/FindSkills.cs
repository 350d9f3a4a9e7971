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

    public Task<IReadOnlyList<string>> Handle(FindSkills request, CancellationToken ct)
    {
        var found = finder.Find(request.Text, 2 * Most).Where(one => vocabulary.SafetyOf(one.Skill.Code) != SafetyLevel.Excluded).ToList();

        // Beside a clear answer the far likenesses only make the list long.
        return Task.FromResult<IReadOnlyList<string>>([.. found.Where(one => one.Score * 2 >= found[0].Score).Take(Most).Select(one => one.Skill.Code)]);
    }
}
