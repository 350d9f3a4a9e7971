namespace Exchange.Domain.Exchanges;

/// <summary>What people do together, as the clock and the workers see it: where it stands and since when, what rings next, and whether workers are asked.</summary>
public abstract class Undertaking<TState, TAlarm> : IRaisesEvents, IBeforeStaff
    where TState : struct, Enum
    where TAlarm : struct, Enum
{
    private protected Undertaking()
    {
    }

    /// <summary>Where it stands.</summary>
    public TState State { get; private protected set; }

    /// <summary>When it came into its state, or got its latest terms.</summary>
    public DateTimeOffset Since { get; private protected set; }

    /// <inheritdoc/>
    public DateTimeOffset? WithStaffSince { get; private protected set; }

    /// <summary>When the clock has something to do, or null.</summary>
    public DateTimeOffset? AlarmAt { get; private protected set; }

    /// <summary>What it has to do then, or null.</summary>
    public TAlarm? Alarm { get; private protected set; }

    /// <summary>Times that people were reminded in this state, ≥ 0.</summary>
    public int RemindersSent { get; private protected set; }

    /// <summary>Number of steps, from 1.</summary>
    public int Version { get; private protected set; }

    /// <summary>What happened to it: every step, and every reminder.</summary>
    public RaisedEvents Raised { get; } = new();

    /// <summary>The last reminder of its state has rung; a worker takes over (N2).</summary>
    public bool RemindersAreOver => RemindersSent > 0 && !AlarmsOfState().Any(next => next.At >= AlarmAt && Reminds(next.Kind));

    /// <summary>Does what the clock has to do by now; nothing when its time has not come.</summary>
    /// <returns>The last alarm that rang, or null.</returns>
    public TAlarm? Tick(DateTimeOffset now)
    {
        TAlarm? last = null;
        while (AlarmAt is { } at && Alarm is { } alarm && at <= now)
        {
            last = alarm;
            Set(AlarmsOfState().Next(after: at));
            if (Reminds(alarm))
            {
                RemindersSent++;
            }
            else
            {
                Ring(alarm, at, Acting.Program(now));
            }
        }

        if (last is { } rang && Reminds(rang))
        {
            Remind(rang);
        }

        return last;
    }

    /// <summary>Everything that rings as long as it stays as it is, the first first.</summary>
    private protected abstract IReadOnlyList<Alarm<TAlarm>> AlarmsOfState();

    /// <summary>Somebody is asked to do something; nothing else changes.</summary>
    private protected abstract bool Reminds(TAlarm alarm);

    /// <summary>Does what rings, unless it only reminds.</summary>
    /// <param name="alarm">What rings.</param>
    /// <param name="due">When it was due.</param>
    /// <param name="by">The program, now.</param>
    private protected abstract void Ring(TAlarm alarm, DateTimeOffset due, Acting by);

    /// <summary>Says that somebody has to be reminded: once, however many reminders a late clock rings.</summary>
    private protected abstract void Remind(TAlarm alarm);

    private protected void Set(Alarm<TAlarm>? next) => (AlarmAt, Alarm) = (next?.At, next?.Kind);
}
