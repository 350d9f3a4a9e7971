using Exchange.Domain.Exchanges;

namespace Exchange.Domain.Slips;

/// <summary>A pad of numbered slips that was printed: help is written on paper and signed by both (P8). Its numbers are taken for good.</summary>
public sealed class SlipPad
{
    /// <summary>Slips on a sheet of A4.</summary>
    public const int OnSheet = 3;

    /// <summary>Most sheets of one pad.</summary>
    public const int MostSheets = 40;

    /// <summary>A slip is entered within so many days of the help.</summary>
    public const int Days = 60;

    private SlipPad()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Serial of the first slip.</summary>
    public int FirstSerial { get; private init; }

    /// <summary>Number of slips.</summary>
    public int Count { get; private init; }

    /// <summary>When it was printed.</summary>
    public DateTimeOffset PrintedAt { get; private init; }

    /// <summary>Who printed it.</summary>
    public Guid PrintedById { get; private init; }

    /// <summary>Serial of the last slip.</summary>
    public int LastSerial => FirstSerial + Count - 1;

    /// <summary>Serials of its slips, in order.</summary>
    public IEnumerable<int> Serials => Enumerable.Range(FirstSerial, Count);

    /// <summary>Prints a pad.</summary>
    /// <param name="lastTaken">Highest serial in use, or null before the first pad.</param>
    /// <param name="sheets">Sheets of paper, 1–40.</param>
    /// <param name="by">Who prints.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>agreements.pad-size</c>.</exception>
    public static SlipPad Print(int? lastTaken, int sheets, Guid by, DateTimeOffset at) => sheets is < 1 or > MostSheets
        ? throw new Refused("agreements.pad-size", MostSheets)
        : new() { Id = Guid.CreateVersion7(at), FirstSerial = Math.Max(PrintedNumber.First, (lastTaken ?? 0) + 1), Count = sheets * OnSheet, PrintedAt = at, PrintedById = by };
}

/// <summary>What two people wrote on a slip and signed.</summary>
/// <param name="Serial">Serial of the slip.</param>
/// <param name="GiverId">Who helped.</param>
/// <param name="ReceiverId">Who was helped.</param>
/// <param name="What">What was done, 1–200 characters.</param>
/// <param name="Hours">How long, ¼–8 h.</param>
/// <param name="Day">Beginning of the day on which it was done.</param>
public sealed record SignedSlip(int Serial, Guid GiverId, Guid ReceiverId, string What, Hours Hours, DateTimeOffset Day);
