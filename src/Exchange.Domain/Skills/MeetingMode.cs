namespace Exchange.Domain.Skills;

/// <summary>How people are ready to meet.</summary>
[Flags]
public enum MeetingMode
{
    /// <summary>Face to face, within the distance each of the two is ready to go.</summary>
    InPerson = 1,

    /// <summary>By phone or over the internet.</summary>
    Remote = 2,

    /// <summary>Either way.</summary>
    Both = InPerson | Remote,
}
