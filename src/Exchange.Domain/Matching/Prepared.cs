using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>A person ready for comparing.</summary>
internal sealed class PreparedPerson
{
    private readonly SkillTree tree;
    private readonly (int Skill, SkillLevel? Level)[] skills;
    private readonly (int Skill, SkillLevel? Level)[] needs;

    public PreparedPerson(MatchPerson person, SkillTree tree, Distances distances)
        : this(person, Side.Of(person, distances), [.. person.Skills.Select(held => (tree.Find(held.Code), (SkillLevel?)held.Level)).Where(held => held.Item1 >= 0)], tree)
    {
    }

    private PreparedPerson(MatchPerson person, Side side, (int Skill, SkillLevel? Level)[] skills, SkillTree tree)
    {
        (this.tree, this.skills, Person, Side) = (tree, skills, person, side);
        needs = [.. person.Needs.Select(need => (tree.Find(need.Code), need.Level)).Where(need => need.Item1 >= 0)];
    }

    public MatchPerson Person { get; }

    public Side Side { get; }

    /// <summary>The owner as one of their offers speaks for them: its skill and level, its languages, time and place.</summary>
    public static PreparedPerson Speaking(PreparedListing offer, MatchPerson owner, SkillTree tree) =>
        new(owner, offer.Side!, offer.Skill < 0 ? [] : [(offer.Skill, offer.Level)], tree);

    public IEnumerable<int> Can => skills.Select(held => held.Skill);

    public IEnumerable<int> Wants => needs.Select(need => need.Skill);

    /// <summary>How well this person can do what is asked.</summary>
    public SkillShare Answer(int asked, SkillLevel? wanted)
    {
        var best = SkillShare.None;
        foreach (var (held, level) in skills)
        {
            best = Better(best, new(Share(held, asked, level, wanted), held, asked));
        }

        return best;
    }

    /// <summary>How well what is offered answers one of this person's needs.</summary>
    public SkillShare Answered(int offered, SkillLevel? has)
    {
        var best = SkillShare.None;
        foreach (var (asked, wanted) in needs)
        {
            best = Better(best, new(Share(offered, asked, has, wanted), offered, asked));
        }

        return best;
    }

    /// <summary>The best thing this person can do for another. Where a minor takes part, only what S4 leaves open.</summary>
    /// <param name="other">Whose needs.</param>
    /// <param name="minor">Whether either is a minor.</param>
    /// <param name="unsafeTie">Set when there is something, but safety forbids it.</param>
    public SkillShare DoesFor(PreparedPerson other, bool minor, ref bool unsafeTie)
    {
        var best = SkillShare.None;
        foreach (var (asked, wanted) in other.needs)
        {
            foreach (var (held, level) in skills)
            {
                var share = Share(held, asked, level, wanted);
                if (share == 0)
                {
                    continue;
                }

                if (Safety.Forbids(tree.Safety(held), minor) || Safety.Forbids(tree.Safety(asked), minor))
                {
                    unsafeTie = true;
                    continue;
                }

                best = Better(best, new(share, held, asked));
            }
        }

        return best;
    }

    private int Share(int held, int asked, SkillLevel? has, SkillLevel? wanted) =>
        Weights.Of(tree.Between(held, asked)) * Weights.Of(has, wanted) / Weights.Whole;

    /// <summary>The larger share; equals by code of what is asked, then of what is held, so that order of entry says nothing.</summary>
    private SkillShare Better(SkillShare best, SkillShare found)
    {
        if (found.Share != best.Share || found.Share == 0)
        {
            return found.Share > best.Share ? found : best;
        }

        var order = string.CompareOrdinal(tree.Code(found.Asked), tree.Code(best.Asked));
        order = order != 0 ? order : string.CompareOrdinal(tree.Code(found.Held), tree.Code(best.Held));
        return order < 0 ? found : best;
    }
}

/// <summary>A listing ready for comparing; without a side when its owner does not take part.</summary>
internal sealed class PreparedListing(MatchListing listing, MatchPerson? owner, SkillTree tree, Distances distances)
{
    public MatchListing Listing { get; } = listing;

    public Side? Side { get; } = owner is null ? null : Side.Of(listing, owner, distances);

    public int Skill { get; } = tree.Find(listing.Skill);

    /// <summary>The stricter of the listing's level and the vocabulary's.</summary>
    public SafetyLevel Safety { get; } = tree.Find(listing.Skill) is >= 0 and var skill && tree.Safety(skill) > listing.Safety ? tree.Safety(skill) : listing.Safety;

    /// <summary>Level offered: the listing's, else the owner's own for exactly this skill, else not told.</summary>
    public SkillLevel? Level { get; } = listing.Level ?? (listing.Kind == MatchKind.Offer
        ? owner?.Skills.Where(held => held.Code == listing.Skill).Select(held => (SkillLevel?)held.Level).Max()
        : null);
}

/// <summary>A vacancy ready for comparing.</summary>
internal sealed class PreparedVacancy(MatchVacancy vacancy, SkillTree tree, Distances distances)
{
    public MatchVacancy Vacancy { get; } = vacancy;

    public int Place { get; } = distances.Find(vacancy.Neighbourhood);

    public (int Skill, SkillLevel? Level)[] Skills { get; } = [.. vacancy.Skills.Select(wanted => (tree.Find(wanted.Code), wanted.Level))];

    /// <summary>Whether the work is with children or in care, by its skills.</summary>
    public bool Care { get; } = vacancy.Skills.Any(wanted => tree.Find(wanted.Code) is >= 0 and var skill && tree.Safety(skill) == SafetyLevel.ChildrenOrCare);
}
