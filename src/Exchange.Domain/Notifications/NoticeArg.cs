using System.Globalization;
using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Notifications;

/// <summary>What a value in the sentence of a notice is.</summary>
public enum NoticeArgKind
{
    /// <summary>Words as somebody wrote them: a title, a reason.</summary>
    Text,

    /// <summary>A person, named when the notice is read.</summary>
    Person,

    /// <summary>A day, written as the reader's language writes days.</summary>
    Day,

    /// <summary>Hours, said as a duration: "45 minutes".</summary>
    Hours,
}

/// <summary>
/// One value in the sentence of a notice, kept as what it is and put in words when it is read. A person is kept by identity, so that
/// whoever leaves or changes their name is called so everywhere, and nobody else is (C8).
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">A text as it is, a person's identity, a day as <c>yyyy-MM-dd</c>, or whole quarter-hours.</param>
public sealed record NoticeArg(NoticeArgKind Kind, string Value)
{
    /// <summary>Whom it names; null when it is no person.</summary>
    public Guid? PersonId => Kind == NoticeArgKind.Person ? Guid.Parse(Value) : null;

    /// <summary>Words as somebody wrote them.</summary>
    public static implicit operator NoticeArg(string text) => new(NoticeArgKind.Text, text);

    /// <summary>A day.</summary>
    public static implicit operator NoticeArg(DateOnly day) => new(NoticeArgKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A person.</summary>
    public static NoticeArg Person(Guid id) => new(NoticeArgKind.Person, id.ToString());

    /// <summary>Hours.</summary>
    public static NoticeArg Hours(Hours hours) => new(NoticeArgKind.Hours, hours.Quarters.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads what <see cref="ToString"/> wrote; what names no kind is a text.</summary>
    public static NoticeArg Parse(string kept)
    {
        var colon = kept.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsLetter(kept[0]) && Enum.TryParse<NoticeArgKind>(kept[..colon], out var kind) ? new NoticeArg(kind, kept[(colon + 1)..]) : kept;
    }

    /// <summary>As it is kept: the kind and the value.</summary>
    public override string ToString() => $"{Kind}:{Value}";
}
