using Exchange.Domain.Skills;

namespace Exchange.Domain.Matching;

/// <summary>What S4 and S10 forbid between neighbours.</summary>
internal static class Safety
{
    public static bool Forbids(SafetyLevel level, bool minor) => level >= SafetyLevel.Excluded || (minor && level >= SafetyLevel.Home);
}
