using System.Text.Json;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Notifications;
using Exchange.Domain.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Exchange.Api.Data;

/// <summary>Instants are UTC, to the microsecond that both stores keep; SQLite cannot order a DateTimeOffset.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    at => new DateTime(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

/// <summary>Hours are whole quarters on both stores, which add them up and compare them; every column of hours is called after them.</summary>
internal sealed class HoursConverter() : ValueConverter<Hours, int>(hours => hours.Quarters, quarters => Hours.OfQuarters(quarters));

internal sealed class WeekTimesConverter() : ValueConverter<WeekTimes, string>(week => week.ToString(), text => WeekTimes.Parse(text));

/// <summary>A short list of words that is never queried into: one JSON text on both stores.</summary>
internal sealed class WordListConverter() : ValueConverter<IReadOnlyList<string>, string>(
    words => JsonSerializer.Serialize(words, JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!);

internal sealed class WordListComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    words => words.Aggregate(0, HashCode.Combine),
    words => words.ToList());

/// <summary>What a notice says, each value as the text it is kept as.</summary>
internal sealed class NoticeArgsConverter() : ValueConverter<IReadOnlyList<NoticeArg>, string>(
    args => JsonSerializer.Serialize(args.Select(arg => arg.ToString()), JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<List<string>>(text, JsonSerializerOptions.Default)!.ConvertAll(NoticeArg.Parse));
