namespace Exchange.Domain.Matching;

/// <summary>How the rules S1–S5 and S7 see one person on one day.</summary>
internal readonly record struct SafetyView(AgeBand Band, bool Consented, bool Protected)
{
    /// <summary>What both together may do; <see cref="Adult"/> stands in for an employer.</summary>
    public static SafetyView Adult => new(AgeBand.Adult, false, false);

    public bool Minor => Band != AgeBand.Adult;

    public bool TooYoung => Band == AgeBand.Under14;

    /// <summary>S3: from 20:00 to 6:00 needs consent at 16–17, and is not for anybody younger.</summary>
    public bool Evenings => Band == AgeBand.Adult || (Band == AgeBand.From16To17 && Consented);

    /// <summary>Steps before two people can agree, in the order of <see cref="Step"/>.</summary>
    public static IReadOnlyList<Step> Steps(SafetyView a, SafetyView b)
    {
        if (!a.Minor && !b.Minor && !a.Protected && !b.Protected)
        {
            return [];
        }

        var steps = new List<Step>(2);
        if (a.Minor || b.Minor)
        {
            steps.Add(Step.Approval);
        }

        if (a.LacksConsent || b.LacksConsent)
        {
            steps.Add(Step.GuardianConsent);
        }

        if (a.Band == AgeBand.NotKnown || b.Band == AgeBand.NotKnown)
        {
            steps.Add(Step.AgeNotKnown);
        }

        if (a.Protected || b.Protected)
        {
            steps.Add(Step.Protection);
        }

        return steps;
    }

    /// <summary>Whether a worker must see the match before the two do.</summary>
    public static bool WorkerFirst(SafetyView a, SafetyView b) => a.WorkerSees || b.WorkerSees;

    private bool LacksConsent => Band == AgeBand.From14To15 && !Consented;

    private bool WorkerSees => Protected || LacksConsent || Band == AgeBand.NotKnown;
}
