using Exchange.Domain.Time;

namespace Exchange.Api.Areas;

/// <summary>A kind of work that waits for staff.</summary>
/// <param name="Place">Its place among what is equally late.</param>
/// <param name="Kind">Its code.</param>
/// <param name="Title">Text key of what waits.</param>
/// <param name="Page">Address of the page where it is done.</param>
/// <param name="WaitsAsync">Everything that waits for this worker.</param>
internal sealed record DutyPart(int Place, string Kind, string Title, string Page, Func<Reader, CancellationToken, Task<IEnumerable<Waits>>> WaitsAsync);

/// <param name="Since">Since when it waits; null when that is not counted.</param>
/// <param name="Late">It should have been done by now (D7).</param>
internal sealed record Waits(DateTimeOffset? Since, bool Late)
{
    /// <summary>Working days for an approval before it counts as late.</summary>
    private const int ApprovalDays = 3;

    /// <summary>An approval that waits for staff.</summary>
    public static Waits ForApproval(DateTimeOffset since, DateTimeOffset now) => new(since, WorkingDays.After(since, ApprovalDays) < now);

    /// <summary>So many, with neither a beginning nor an end.</summary>
    public static IEnumerable<Waits> Times(int count) => Enumerable.Repeat(new Waits(null, false), count);
}
