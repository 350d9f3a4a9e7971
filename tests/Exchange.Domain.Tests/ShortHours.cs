using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Tests;

/// <summary>Hours as scenarios say them.</summary>
internal static class ShortHours
{
    public static Hours Quarters(this int quarters) => Hours.OfQuarters(quarters);
}
