using Exchange.Api.Pipeline;

namespace Exchange.Api.Identity;

/// <summary>Staff see other people's records, so in a real community they prove themselves twice.</summary>
internal sealed record SecondFactorRule(bool Applies)
{
    public bool IsDue(Who roles, bool enabled) => Applies && !enabled && (roles & Who.Staff) != 0;
}
