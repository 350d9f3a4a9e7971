namespace Exchange.Domain.JobFairs;

/// <summary>A day when employers and residents meet.</summary>
public sealed class JobFair
{
    private JobFair()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>Name, 1–80 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What people will find there, 0–1000 characters.</summary>
    public string About { get; private set; } = "";

    /// <summary>Day in Kaunas.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Hour the doors open, Kaunas time.</summary>
    public TimeOnly Opens { get; private set; }

    /// <summary>Hour the doors close, Kaunas time.</summary>
    public TimeOnly Closes { get; private set; }

    /// <summary>House and street, 1–120 characters.</summary>
    public string Place { get; private set; } = "";

    /// <summary>How to get there in plain words, 0–500 characters.</summary>
    public string GetThere { get; private set; } = "";

    /// <summary>First day employers may ask for a stand (F-1).</summary>
    public DateOnly EmployersFrom { get; private set; }

    /// <summary>Last day employers may ask for a stand, inclusive.</summary>
    public DateOnly EmployersUntil { get; private set; }

    /// <summary>First day residents may register (F-1).</summary>
    public DateOnly ResidentsFrom { get; private set; }

    /// <summary>Last day residents may register, inclusive.</summary>
    public DateOnly ResidentsUntil { get; private set; }

    /// <summary>As stored: never <see cref="FairState.Past"/>; see <see cref="StateOn"/>.</summary>
    public FairState State { get; private set; }

    /// <summary>How many times it has changed since it was published, ≥ 0; the SEQUENCE of its calendar file (T-10).</summary>
    public int Revision { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A draft.</summary>
    /// <param name="plan">What is decided.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">As <see cref="Change"/>.</exception>
    public static JobFair Plan(FairPlan plan, DateTimeOffset at)
    {
        var fair = new JobFair { Id = Guid.CreateVersion7(at) };
        fair.Change(plan, at);
        return fair;
    }

    /// <summary>Decides anew; a public fair counts the change, so that calendars notice.</summary>
    /// <param name="plan">What is decided.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused">
    /// <c>job-fairs.title-missing</c>, <c>job-fairs.place-missing</c>, <c>job-fairs.hours-order</c>, <c>job-fairs.days-order</c>,
    /// <c>job-fairs.cancelled</c> for a cancelled one.
    /// </exception>
    public void Change(FairPlan plan, DateTimeOffset at)
    {
        Check(State != FairState.Cancelled, "job-fairs.cancelled");
        Check(!string.IsNullOrWhiteSpace(plan.Title), "job-fairs.title-missing");
        Check(!string.IsNullOrWhiteSpace(plan.Place), "job-fairs.place-missing");
        Check(plan.Opens < plan.Closes, "job-fairs.hours-order");
        Check(plan.EmployersFrom <= plan.EmployersUntil && plan.EmployersUntil <= plan.Date, "job-fairs.days-order");
        Check(plan.ResidentsFrom <= plan.ResidentsUntil && plan.ResidentsUntil <= plan.Date, "job-fairs.days-order");

        (Title, About, Place, GetThere) = (plan.Title.Trim(), plan.About.Trim(), plan.Place.Trim(), plan.GetThere.Trim());
        (Date, Opens, Closes) = (plan.Date, plan.Opens, plan.Closes);
        (EmployersFrom, EmployersUntil) = (plan.EmployersFrom, plan.EmployersUntil);
        (ResidentsFrom, ResidentsUntil) = (plan.ResidentsFrom, plan.ResidentsUntil);
        Touch(at);
    }

    /// <summary>Makes it public.</summary>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.not-draft</c> when it is not a draft, <c>job-fairs.over</c> when its day has passed.</exception>
    public void Publish(DateOnly today, DateTimeOffset at)
    {
        Check(State == FairState.Draft, "job-fairs.not-draft");
        Check(Date >= today, "job-fairs.over");
        (State, ChangedAt) = (FairState.Published, at);
    }

    /// <summary>Calls it off; it stays public and takes no more registrations.</summary>
    /// <param name="today">Day in Kaunas.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>job-fairs.not-coming</c> when it is not a public fair to come.</exception>
    public void Cancel(DateOnly today, DateTimeOffset at)
    {
        Check(StateOn(today) == FairState.Published, "job-fairs.not-coming");
        State = FairState.Cancelled;
        Revision++;
        ChangedAt = at;
    }

    /// <summary>Where it stands on a day: a published one is past from the day after.</summary>
    /// <param name="today">Day in Kaunas.</param>
    public FairState StateOn(DateOnly today) => State == FairState.Published && Date < today ? FairState.Past : State;

    /// <summary>Whether residents may register today (F-1).</summary>
    /// <param name="today">Day in Kaunas.</param>
    public bool TakesResidentsOn(DateOnly today) => StateOn(today) == FairState.Published && ResidentsFrom <= today && today <= ResidentsUntil;

    /// <summary>Whether employers may ask for a stand today (F-1).</summary>
    /// <param name="today">Day in Kaunas.</param>
    public bool TakesEmployersOn(DateOnly today) => StateOn(today) == FairState.Published && EmployersFrom <= today && today <= EmployersUntil;

    /// <summary>Lets a resident register today, or says when (F-1).</summary>
    /// <param name="today">Day in Kaunas.</param>
    /// <exception cref="Refused"><c>job-fairs.not-coming</c>; <c>job-fairs.residents-window</c> with first and last day.</exception>
    public void LetResidentIn(DateOnly today) => LetIn(today, ResidentsFrom, ResidentsUntil, "job-fairs.residents-window");

    /// <summary>Lets an employer ask for a stand today, or says when (F-1).</summary>
    /// <param name="today">Day in Kaunas.</param>
    /// <exception cref="Refused"><c>job-fairs.not-coming</c>; <c>job-fairs.employers-window</c> with first and last day.</exception>
    public void LetEmployerIn(DateOnly today) => LetIn(today, EmployersFrom, EmployersUntil, "job-fairs.employers-window");

    private static void Check(bool holds, string code)
    {
        if (!holds)
        {
            throw new Refused(code);
        }
    }

    private void LetIn(DateOnly today, DateOnly from, DateOnly until, string code)
    {
        Check(StateOn(today) == FairState.Published, "job-fairs.not-coming");
        if (today < from || today > until)
        {
            throw new Refused(code, from, until);
        }
    }

    private void Touch(DateTimeOffset at)
    {
        Revision += State == FairState.Draft ? 0 : 1;
        ChangedAt = at;
    }
}
