using Exchange.Domain.Identity;

namespace Exchange.Api.Data;

/// <summary>Mandates as queries ask for them.</summary>
internal static class Mandates
{
    /// <summary>Those that hold now, as <see cref="Mandate.HoldsAt"/> says of one.</summary>
    public static IQueryable<Mandate> HoldingAt(this IQueryable<Mandate> mandates, DateTimeOffset now) => mandates.Where(mandate => mandate.StartsAt <= now && now < mandate.EndsAt && mandate.WithdrawnAt == null);
}
