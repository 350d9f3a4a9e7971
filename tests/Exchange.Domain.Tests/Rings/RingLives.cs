using Exchange.Domain.Exchanges;
using Exchange.Domain.Rings;

namespace Exchange.Domain.Tests.Rings;

/// <summary>Ona helps Jonas, Jonas helps Vilma, Vilma helps Ona; brings their ring into any state by real moves.</summary>
internal static class RingLives
{
    public static readonly Guid Ona = Id(1);
    public static readonly Guid Jonas = Id(2);
    public static readonly Guid Vilma = Id(3);
    public static readonly Guid Petras = Id(4);
    public static readonly Guid Rasa = Id(9);
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);

    public static FoundRing Found => new([Edge(Ona, Jonas), Edge(Jonas, Vilma), Edge(Vilma, Ona)], 5000, 0);

    public static Acting As(Guid person, double day = 0) => new(person, person, "web", Start.AddDays(day));

    public static Acting Program(double day = 0) => new(null, null, "system", Start.AddDays(day));

    public static RingEdge Edge(Guid giver, Guid receiver, bool needsApproval = false) =>
        new(giver, receiver, Id(100 + (giver.ToByteArray()[0] * 10) + receiver.ToByteArray()[0]), Id(200 + giver.ToByteArray()[0]), "singing", "arts", 5000, [], [], needsApproval, false);

    public static Ring Suggested(FoundRing? found = null, params int[] quarters) => Ring.Suggest(found ?? Found, [.. (quarters.Length == 0 ? [4, 4, 4] : quarters).Select(ShortHours.Quarters)], Program());

    public static Ring Proposed(params Guid[] yes)
    {
        var ring = Suggested();
        ring.Propose(RingCheck.Clear, Program());
        foreach (var person in yes)
        {
            ring.Accept(As(person));
        }

        return ring;
    }

    public static Ring In(RingState state)
    {
        if (state == RingState.Suggested)
        {
            return Suggested();
        }

        var ring = state is RingState.Committed or RingState.Completed or RingState.PartlyCompleted ? Proposed(Ona, Jonas, Vilma) : Proposed();
        switch (state)
        {
            case RingState.Dissolved:
                ring.GiveUp(As(Rasa));
                break;
            case RingState.Expired:
                ring.Tick(Start.AddDays(7));
                break;
            case RingState.Committed or RingState.Completed or RingState.PartlyCompleted:
                ring.Commit(RingCheck.Clear, Program());
                if (state != RingState.Committed)
                {
                    ring.Finish(ring.Promises[0].Id, Program(1));
                    ring.Finish(ring.Promises[1].Id, Program(2));
                    if (state == RingState.Completed)
                    {
                        ring.Finish(ring.Promises[2].Id, Program(3));
                    }
                    else
                    {
                        ring.Fail(ring.Promises[2].Id, Program(3));
                    }
                }

                break;
        }

        return ring;
    }

    public static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
