using Exchange.Domain;
using Exchange.Domain.Identity;

namespace Exchange.Api.Pipeline;

/// <summary>Who is at the keyboard and for whom they act, for the length of one request. Set at the edge.</summary>
public sealed class CurrentActor
{
    /// <summary>The person at the keyboard, or null for a visitor.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The person it is for; differs from the actor only under a mandate (P1).</summary>
    public Guid? SubjectId { get; private set; }

    public Who Roles { get; private set; } = Who.Visitor;

    public string Channel { get; private set; } = "web";

    /// <summary>Key of a repeated command (X2): header of the API, hidden field of a form.</summary>
    public string? OnceKey { get; set; }

    /// <summary>The act that broke, if one did: what the log of faults names.</summary>
    public string? BrokenAct { get; set; }

    /// <summary>What this person must do before anything else.</summary>
    public DueFirst DueFirst { get; set; }

    /// <summary>What the handler wants said in the journal beside actor, subject and request.</summary>
    public JournalNote Note { get; } = new();

    /// <summary>People whose protected records the answer of this query shows.</summary>
    public HashSet<Guid> Opened { get; } = [];

    /// <summary>What the mandates allow while acting for another (P2).</summary>
    public MandateScope Scopes { get; private set; } = MandateScope.All;

    public bool IsActingForAnother => SubjectId != ActorId;

    /// <summary>A worker who decides what is between others; while they sit in another's seat, beside whom they may be, they see and decide nothing of it.</summary>
    public bool IsStaffInOwnSeat => May(Who.SocialWorker | Who.Coordinator) && !IsActingForAnother;

    /// <summary>The signed-in person the request is about.</summary>
    /// <exception cref="Refused"><c>access.sign-in</c> for a visitor.</exception>
    public Guid Me => SubjectId ?? throw new Refused("access.sign-in");

    /// <summary>The signed-in person at the keyboard.</summary>
    /// <exception cref="Refused"><c>access.sign-in</c> for a visitor.</exception>
    public Guid Actor => ActorId ?? throw new Refused("access.sign-in");

    /// <summary>How the person said yes to this one act; asked when somebody acts for them, and of nobody else (P3).</summary>
    /// <exception cref="Refused"><c>agreements.consent-missing</c>.</exception>
    public ConsentForm? ConsentTo(ConsentForm? given)
    {
        var form = !IsActingForAnother ? (ConsentForm?)null : given ?? throw new Refused("agreements.consent-missing");
        Note.Reason = form?.ToString();
        return form;
    }

    public void Is(Guid actorId, Who roles, string channel)
    {
        (ActorId, SubjectId, Roles, Channel) = (actorId, actorId, roles, channel);
    }

    public void IsVisitor(string channel) => (ActorId, SubjectId, Roles, Channel) = (null, null, Who.Visitor, channel);

    public void IsSystem(string channel) => (ActorId, SubjectId, Roles, Channel) = (null, null, Who.System, channel);

    /// <summary>Whoever read the token on the console founds the community.</summary>
    public void IsFounder() => Roles = Who.Founder;

    /// <summary>From here on the actor acts for another, who is a resident.</summary>
    public void ActsFor(Guid subjectId, MandateScope scopes)
    {
        (SubjectId, Scopes) = (subjectId, scopes);
        Roles |= Who.Resident;
        Channel = "office";
    }

    public bool May(Who who) => (Roles & who) != 0;
}

/// <summary>Additions of a handler to the journal entry of its change.</summary>
public sealed class JournalNote
{
    /// <summary>The person concerned, when it is not the subject.</summary>
    public Guid? About { get; set; }

    public Guid? Target { get; set; }

    public string? Reason { get; set; }

    /// <summary>Further people whom the same change concerned, each with an entry of their own: whom, about what, and the reason.</summary>
    public List<(Guid About, Guid Target, string? Reason)> Also { get; } = [];

    internal void Clear()
    {
        (About, Target, Reason) = (null, null, null);
        Also.Clear();
    }
}
