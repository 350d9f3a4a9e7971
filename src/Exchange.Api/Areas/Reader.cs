using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;

namespace Exchange.Api.Areas;

/// <summary>Who reads, when, and with what words: all that an area needs to say its part.</summary>
internal sealed class Reader(ExchangeDb db, CurrentActor actor, Words words, Names names, TimeProvider clock)
{
    public ExchangeDb Db => db;

    public CurrentActor Actor => actor;

    /// <summary>Whom it is about.</summary>
    public Guid Me => actor.Me;

    public Words Words => words;

    public Names Names => names;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => clock.TodayInKaunas();

    public string Yes(bool said) => words[said ? "Copy.yes" : "Copy.no"];

    public static string Moment(DateTimeOffset at) => at.InKaunas().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string? Moment(DateTimeOffset? at) => at is { } known ? Moment(known) : null;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
