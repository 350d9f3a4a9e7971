namespace Exchange.Web.Infrastructure;

/// <summary>What a worker reads above the form that puts hours right, of an agreement as of a group exchange.</summary>
/// <param name="Now">Who helped whom, and what is booked now.</param>
/// <param name="How">What becomes of it, and who is told.</param>
/// <param name="Said">What its people said, oldest first.</param>
public sealed record HoursNow(string Now, string How, IReadOnlyList<SaidOfHours> Said);

/// <param name="At">When.</param>
/// <param name="What">Who did what, in a sentence.</param>
/// <param name="Minutes">Hours said.</param>
/// <param name="Text">Words of the person.</param>
/// <param name="Phone">How to reach them, or null.</param>
/// <param name="Email">How else, or null.</param>
public sealed record SaidOfHours(DateTimeOffset At, string What, int? Minutes, string? Text, string? Phone = null, string? Email = null);
