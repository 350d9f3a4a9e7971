namespace Exchange.Domain.GroupExchanges;

/// <summary>What comes next in a group exchange, for one neighbour.</summary>
public enum GroupExchangeNextStep
{
    /// <summary>The organiser waits for neighbours until it starts.</summary>
    WaitForNeighbours,

    /// <summary>The organiser says who came.</summary>
    SayWhoCame,

    /// <summary>A worker looks first at the place that was asked for.</summary>
    WaitForPlace,

    /// <summary>Come when it starts.</summary>
    Come,

    /// <summary>The organiser says who came.</summary>
    WaitForReport,

    /// <summary>A worker did not let the person take part.</summary>
    PlaceRefused,

    /// <summary>There is a place to take.</summary>
    TakePlace,

    /// <summary>Every place is taken.</summary>
    Full,

    /// <summary>Say yes to one's own line.</summary>
    Confirm,

    /// <summary>One is said not to have come, and may say otherwise.</summary>
    SaidAbsent,

    /// <summary>Others say yes to their lines.</summary>
    WaitForOthers,

    /// <summary>A worker decides.</summary>
    WaitForWorker,

    /// <summary>It is done and booked.</summary>
    Done,

    /// <summary>It is over and nothing is booked.</summary>
    Over,
}

/// <summary>What comes next in a group exchange.</summary>
public static class GroupExchangeNext
{
    /// <summary>It is the person who has to do something.</summary>
    public static bool IsMyTurn(this GroupExchangeNextStep step) => step is GroupExchangeNextStep.SayWhoCame or GroupExchangeNextStep.Confirm;

    /// <summary>What comes next for one neighbour.</summary>
    /// <param name="group">Where it stands.</param>
    /// <param name="person">Who called it, has a place, or may take one.</param>
    /// <param name="now">Now.</param>
    public static GroupExchangeNextStep NextFor(this GroupExchange group, Guid person, DateTimeOffset now)
    {
        var (place, started) = (group.PlaceOf(person), group.StartsAt <= now);
        return (group.State, place?.State) switch
        {
            (GroupExchangeState.Open, _) when group.OrganiserId == person => started ? GroupExchangeNextStep.SayWhoCame : GroupExchangeNextStep.WaitForNeighbours,
            (GroupExchangeState.Open, GroupPlaceState.Waiting or GroupPlaceState.Taken or GroupPlaceState.Absent) when started => GroupExchangeNextStep.WaitForReport,
            (GroupExchangeState.Open, GroupPlaceState.Waiting) => GroupExchangeNextStep.WaitForPlace,
            (GroupExchangeState.Open, GroupPlaceState.Taken or GroupPlaceState.Absent) => GroupExchangeNextStep.Come,
            (GroupExchangeState.Open, GroupPlaceState.NotApproved) => GroupExchangeNextStep.PlaceRefused,
            (GroupExchangeState.Open, _) => group.FreePlaces > 0 ? GroupExchangeNextStep.TakePlace : GroupExchangeNextStep.Full,
            (GroupExchangeState.AwaitingConfirmation, _) when place is { Waits: true } => GroupExchangeNextStep.Confirm,
            (GroupExchangeState.AwaitingConfirmation, GroupPlaceState.Absent) => GroupExchangeNextStep.SaidAbsent,
            (GroupExchangeState.AwaitingConfirmation, _) => GroupExchangeNextStep.WaitForOthers,
            (GroupExchangeState.Disputed, _) => GroupExchangeNextStep.WaitForWorker,
            (GroupExchangeState.Completed, _) => GroupExchangeNextStep.Done,
            _ => GroupExchangeNextStep.Over,
        };
    }
}
