namespace Exchange.Domain.Skills;

/// <summary>Level of a language on the Common European Framework of Reference, with the mother tongue above it. Comparable: higher is better.</summary>
public enum LanguageLevel
{
    /// <summary>Single words and greetings.</summary>
    A1 = 1,

    /// <summary>Simple, routine matters in direct exchange; the lowest level at which two people can agree on help.</summary>
    A2 = 2,

    /// <summary>Manages everyday talk.</summary>
    B1 = 3,

    /// <summary>Speaks with some fluency.</summary>
    B2 = 4,

    /// <summary>Speaks freely.</summary>
    C1 = 5,

    /// <summary>Understands practically everything.</summary>
    C2 = 6,

    /// <summary>Mother tongue.</summary>
    Native = 7,
}
