namespace Exchange.Domain.Questionnaires;

/// <summary>Parts of the questionnaire, in the order they are asked. Flags, so that one value tells which parts are done or wait.</summary>
[Flags]
public enum QuestionnaireSection
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>What the person can do, with levels.</summary>
    Skills = 1,

    /// <summary>What interests the person, and what they ask for.</summary>
    Wishes = 2,

    /// <summary>Languages with levels.</summary>
    Languages = 4,

    /// <summary>When the person is free.</summary>
    Times = 8,

    /// <summary>Where, how far, in person or remote, and the person's own limits.</summary>
    Meeting = 16,

    /// <summary>Every part.</summary>
    All = Skills | Wishes | Languages | Times | Meeting,
}
