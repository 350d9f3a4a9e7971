namespace Exchange.Domain.Agreements;

/// <summary>What comes next in an agreement for one of the two, and the one other thing they may do with it.</summary>
/// <param name="Step">What comes next.</param>
/// <param name="Also">Beside it: other terms, a no, or another time; null when there is nothing beside it.</param>
public sealed record AgreementNext(AgreementNextStep Step, AgreementAct? Also = null)
{
    /// <summary>It is the person who has to do something.</summary>
    public bool IsMyTurn => Step is AgreementNextStep.AnswerHours or AgreementNextStep.AnswerTime or AgreementNextStep.AnswerProposal or AgreementNextStep.ChooseTime or AgreementNextStep.SayDone
        or AgreementNextStep.Confirm or AgreementNextStep.MayObject;

    /// <summary>What comes next for one of the two.</summary>
    /// <param name="agreement">Where it stands.</param>
    /// <param name="person">One of the two.</param>
    /// <param name="now">Now.</param>
    /// <param name="feltUnsafe">The person has said to have felt unsafe with the other, and it is not decided (D2).</param>
    /// <param name="askedAboutHours">Who is asked about other hours and may still answer (D3), or null.</param>
    public static AgreementNext Of(Agreement agreement, Guid person, DateTimeOffset now, bool feltUnsafe = false, Guid? askedAboutHours = null)
    {
        var acts = agreement.ActsOf(agreement.RoleOf(person), now);
        AgreementNext Beside(AgreementNextStep step, AgreementAct act) => new(step, acts.Contains(act) ? act : null);

        return feltUnsafe && acts.Contains(AgreementAct.Cancel) ? new(AgreementNextStep.NeedNotMeet)
            : askedAboutHours is { } asked ? new(asked == person ? AgreementNextStep.AnswerHours : AgreementNextStep.WaitForHours)
            : acts.Contains(AgreementAct.Agree) && agreement.SuggestedStartsAt is not null ? new(AgreementNextStep.AnswerTime)
            : acts.Contains(AgreementAct.Accept) ? Beside(AgreementNextStep.AnswerProposal, AgreementAct.Counter)
            : acts.Contains(AgreementAct.ReportDone) ? Beside(acts.Contains(AgreementAct.Cancel) ? AgreementNextStep.Meet : AgreementNextStep.SayDone, AgreementAct.Suggest)
            : acts.Contains(AgreementAct.Confirm) ? new(AgreementNextStep.Confirm)
            : acts.Contains(AgreementAct.Object) ? new(AgreementNextStep.MayObject)
            : agreement.State switch
            {
                AgreementState.Proposed => new(AgreementNextStep.WaitForAnswer),
                AgreementState.Accepted when agreement.SuggestedStartsAt is not null => new(AgreementNextStep.WaitForTime),
                AgreementState.Accepted => Beside(AgreementNextStep.ChooseTime, AgreementAct.Decline),
                AgreementState.AwaitingApproval => new(AgreementNextStep.WaitForApproval),
                AgreementState.AwaitingConfirmation or AgreementState.NoShowReported or AgreementState.Disputed => new(AgreementNextStep.Wait),
                AgreementState.Completed => new(AgreementNextStep.Done),
                AgreementState.NotApproved => new(AgreementNextStep.NotApproved),
                _ => new(AgreementNextStep.Over),
            };
    }
}

/// <summary>What comes next in an agreement, for one of the two.</summary>
public enum AgreementNextStep
{
    /// <summary>They felt unsafe: they need not meet, and may give it up.</summary>
    NeedNotMeet,

    /// <summary>Answer the other hours that would put it right, before anything else.</summary>
    AnswerHours,

    /// <summary>The other answers the hours that the person said.</summary>
    WaitForHours,

    /// <summary>Answer the suggested time and place.</summary>
    AnswerTime,

    /// <summary>Answer the terms.</summary>
    AnswerProposal,

    /// <summary>The other answers the terms.</summary>
    WaitForAnswer,

    /// <summary>The other answers the suggested time and place.</summary>
    WaitForTime,

    /// <summary>Suggest time and place.</summary>
    ChooseTime,

    /// <summary>A worker looks first.</summary>
    WaitForApproval,

    /// <summary>Meet at the agreed time.</summary>
    Meet,

    /// <summary>The time has come: say how it went.</summary>
    SayDone,

    /// <summary>Say yes to the hours the other said.</summary>
    Confirm,

    /// <summary>The other says that one did not come: object, or leave it so.</summary>
    MayObject,

    /// <summary>The other, or a worker, does the next thing.</summary>
    Wait,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>A worker did not approve it, which may be appealed.</summary>
    NotApproved,

    /// <summary>It is over and was not done.</summary>
    Over,
}
