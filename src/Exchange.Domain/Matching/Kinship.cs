namespace Exchange.Domain.Matching;

/// <summary>How two skills of the vocabulary are related; the same from both ends.</summary>
public enum Kinship
{
    /// <summary>Nothing in common.</summary>
    None = 0,

    /// <summary>Same category, no nearer tie.</summary>
    Category = 1,

    /// <summary>One is the parent of the other's parent.</summary>
    Grandparent = 2,

    /// <summary>Both under one parent.</summary>
    Siblings = 3,

    /// <summary>One is the parent of the other.</summary>
    ParentOrChild = 4,

    /// <summary>The same skill.</summary>
    Same = 5,
}
