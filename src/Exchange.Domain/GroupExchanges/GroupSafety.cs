using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Skills;

namespace Exchange.Domain.GroupExchanges;

/// <summary>What has to be looked at, or cannot be, before two people take part in one group exchange.</summary>
public static class GroupSafety
{
    /// <summary>Whether this activity can be called by this person.</summary>
    /// <param name="kind">Who helps whom.</param>
    /// <param name="level">Of the activity.</param>
    /// <param name="organiser">Who calls.</param>
    /// <param name="day">Day in Kaunas on which it is.</param>
    /// <exception cref="Refused"><c>group-exchanges.needs-licence</c> (S10), <c>group-exchanges.young-helper</c> (S4).</exception>
    public static void OfCall(GroupExchangeKind kind, SafetyLevel level, Person organiser, DateOnly day)
    {
        if (level == SafetyLevel.Excluded)
        {
            throw new Refused("group-exchanges.needs-licence");
        }

        if (kind == GroupExchangeKind.ManyAreHelped)
        {
            MayHelp(level, organiser, day);
        }
    }

    /// <summary>Why a worker looks at a place; doubt asks rather than lets pass (S5, S7, S8).</summary>
    /// <param name="kind">Who helps whom.</param>
    /// <param name="level">Of the activity.</param>
    /// <param name="organiser">Who called.</param>
    /// <param name="comer">Who takes the place.</param>
    /// <param name="day">Day in Kaunas on which it is.</param>
    /// <exception cref="Refused"><c>group-exchanges.young-helper</c> (S4).</exception>
    public static ReviewReasons OfPlace(GroupExchangeKind kind, SafetyLevel level, Person organiser, Person comer, DateOnly day)
    {
        MayHelp(level, kind == GroupExchangeKind.ManyHelp ? comer : organiser, day);
        Person[] two = [organiser, comer];
        return (level > SafetyLevel.PublicPlace ? ReviewReasons.SafetyLevel : 0)
            | (two.Any(person => person.IsMinorOn(day)) ? ReviewReasons.Minor : 0)
            | (two.Any(person => person.AgeOn(day) is null) ? ReviewReasons.AgeNotKnown : 0)
            | (two.Any(person => person.Protected) ? ReviewReasons.Protected : 0);
    }

    private static void MayHelp(SafetyLevel level, Person helper, DateOnly day)
    {
        if (level >= SafetyLevel.ChildrenOrCare && helper.IsMinorOn(day))
        {
            throw new Refused("group-exchanges.young-helper");
        }
    }
}
