namespace Exchange.Domain.JobFairs;

/// <summary>Where a fair stands.</summary>
public enum FairState
{
    /// <summary>Being prepared; only staff see it.</summary>
    Draft,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Will not take place; stays public so that nobody comes in vain.</summary>
    Cancelled,

    /// <summary>Has taken place. Never stored: a published fair is past when its day is over.</summary>
    Past,
}
