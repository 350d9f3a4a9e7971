namespace Exchange.Domain.Skills;

/// <summary>How much care an activity asks for. The level belongs to the activity, never to the person (design rule 3.6).</summary>
public enum SafetyLevel
{
    /// <summary>May be done in a public place or at a distance; nothing else is asked.</summary>
    PublicPlace = 0,

    /// <summary>Usually happens at somebody's home.</summary>
    Home = 1,

    /// <summary>Concerns children or the care of a person.</summary>
    ChildrenOrCare = 2,

    /// <summary>Needs a licence (medical, legal, gas, electricity, carrying passengers) and cannot be offered (S10).</summary>
    Excluded = 3,
}
