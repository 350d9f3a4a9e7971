namespace Exchange.Api.Areas;

/// <summary>
/// What an area brings to what the whole program does: one file of its own, found at start as handlers are and listed nowhere.
/// Whatever an area leaves out it brings nothing of; that none of its tables is forgotten a test of the house holds.
/// </summary>
internal abstract class Area
{
    /// <summary>Every area, by name.</summary>
    public static IReadOnlyList<Area> All { get; } = [.. typeof(Area).Assembly.DefinedTypes
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Area)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (Area)Activator.CreateInstance(type)!)];

    public string Name => GetType().Name[..^nameof(Area).Length];

    /// <summary>What becomes of each table that the area keeps.</summary>
    public abstract IReadOnlyList<Holding> Holds { get; }

    /// <summary>Its parts of a copy of everything that is kept about a person (Q5).</summary>
    public virtual IReadOnlyList<CopyPart> Copy => [];

    /// <summary>Its parts of the file of a community.</summary>
    public virtual IReadOnlyList<FilePart> File => [];

    /// <summary>What waits for staff.</summary>
    public virtual IReadOnlyList<DutyPart> Duty => [];

    /// <summary>What waits for the reader on their first page.</summary>
    public virtual IReadOnlyList<DayPart> Day => [];

    /// <summary>What it keeps no longer than some days.</summary>
    public virtual IReadOnlyList<Forgotten> Forgets => [];
}
