using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Agreements;

/// <summary>What beside state and role a line of the table asks for.</summary>
internal static class AgreementGuards
{
    /// <summary>Whether it holds for an agreement now; null when only the caller knows.</summary>
    public static bool? HoldsFor(this AgreementGuard guard, Agreement agreement, DateTimeOffset now) => guard switch
    {
        AgreementGuard.RoundsLeft => agreement.Terms < Agreement.MostRounds,
        AgreementGuard.TakenAsPublished => agreement.TakenAsPublished,
        AgreementGuard.NotStarted => now < agreement.StartsAt,
        AgreementGuard.StartedThisWeek => agreement.StartsAt <= now && now <= agreement.StartsAt + ExchangeTimes.NoShow,
        AgreementGuard.WithStaff => agreement.WithStaffSince is not null,
        AgreementGuard.ReceiverSpoke => agreement.SpeakerId == agreement.ReceiverId,
        AgreementGuard.CompletedLately => now <= agreement.Since + ExchangeTimes.Problem,
        AgreementGuard.SeriesRuns => agreement.Series?.Runs() == true,
        AgreementGuard.SeriesWaits => agreement.Series is { Stand: SeriesStand.Waiting },
        AgreementGuard.None => true,
        _ => null,
    };

    /// <summary>What is said to whom it does not hold for.</summary>
    public static string Refusal(this AgreementGuard guard) => guard switch
    {
        AgreementGuard.RoundsLeft => "agreements.too-many-rounds",
        AgreementGuard.NotStarted => "agreements.already-started",
        AgreementGuard.StartedThisWeek => "agreements.no-show-time",
        AgreementGuard.CompletedLately => "agreements.too-late",
        _ => "agreements.not-now",
    };
}
