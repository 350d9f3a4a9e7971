namespace Exchange.Api.Areas;

/// <summary>What becomes of a table, in the four questions that every table is asked.</summary>
/// <param name="Row">Type of its rows.</param>
/// <param name="Copy">Key of the part of a person's copy in which they read it, or "no, because …".</param>
/// <param name="File">Place in the community file, e.g. <c>people.suspensions</c>, or "no, because …".</param>
/// <param name="Kept">Words of the <see cref="Forgotten"/> that erases it, or "for good, because …".</param>
/// <param name="Leaving">What happens to it when a person leaves (C8).</param>
internal sealed record Holding(Type Row, string Copy, string File, string Kept, string Leaving);
