using Exchange.Domain.Identity;
using Exchange.Domain.Language;

namespace Exchange.Domain.Questionnaires;

/// <summary>
/// One person's questionnaire: the profile that matching reads. Others meet only answers the person has approved; what a worker
/// writes waits for the person's word, part by part.
/// </summary>
public sealed class Questionnaire
{
    private Questionnaire()
    {
    }

    /// <summary>Whose it is; one per person.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>The latest answers, approved or not: for the person and their worker.</summary>
    public QuestionnaireAnswers Answers { get; private set; } = new();

    /// <summary>The answers the person stands by: for everybody else. Null before the first approval.</summary>
    public QuestionnaireAnswers? Approved { get; private set; }

    /// <summary>Parts the person has gone through, answered or skipped.</summary>
    public QuestionnaireSection Passed { get; private set; }

    /// <summary>Parts that wait for the person's word.</summary>
    public QuestionnaireSection Waiting { get; private set; }

    /// <summary>Counts changes, ≥ 0; two people editing at once are told apart by it.</summary>
    public int Version { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>Last change.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Last time the person stood by the answers, or null when never.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The first part not gone through yet, or null when only the check is left.</summary>
    public QuestionnaireSection? Next => Each(QuestionnaireSection.All & ~Passed).Cast<QuestionnaireSection?>().FirstOrDefault();

    /// <summary>Single parts of a set of parts, in the order they are asked.</summary>
    public static IEnumerable<QuestionnaireSection> Each(QuestionnaireSection sections) =>
        Enum.GetValues<QuestionnaireSection>().Where(section => section is not (QuestionnaireSection.None or QuestionnaireSection.All) && sections.HasFlag(section));

    /// <summary>An empty questionnaire.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="at">Now.</param>
    public static Questionnaire Begin(Guid personId, DateTimeOffset at) => new() { PersonId = personId, StartedAt = at, ChangedAt = at };

    /// <summary>
    /// Takes the named parts of what was said. Before the first approval everything waits for it. After it the person's own edit
    /// holds at once, and a changed part written by somebody else waits.
    /// </summary>
    /// <param name="sections">Parts that were asked.</param>
    /// <param name="said">Answers; other parts of it are not read.</param>
    /// <param name="by">Who was at the keyboard.</param>
    /// <param name="at">Now.</param>
    /// <param name="rules">What answers must be like.</param>
    /// <param name="passes">Whether the person is done with these parts; false while more is coming.</param>
    /// <exception cref="Refused">The refusals of <see cref="QuestionnaireRules.Check"/>.</exception>
    public void Tell(QuestionnaireSection sections, QuestionnaireAnswers said, Guid by, DateTimeOffset at, QuestionnaireRules rules, bool passes = true)
    {
        // Only what is said now is checked: an older answer must not lock the rest when the vocabulary changes.
        var told = Answers.With(sections, rules.Check(new QuestionnaireAnswers().With(sections, said)));
        var changed = Sections(sections, section => !told.SameIn(section, Answers));
        var own = by == PersonId && Approved is not null ? changed | (sections & Waiting) : QuestionnaireSection.None;
        var passed = passes ? sections : QuestionnaireSection.None;
        if ((changed | own | (passed & ~Passed)) == QuestionnaireSection.None)
        {
            return;
        }

        Answers = told;
        Pass(passed, at);
        if (Approved is null)
        {
            Waiting |= changed | passed;
        }
        else if (by != PersonId)
        {
            // Written back to what the person approved: nothing is left to ask.
            Waiting = (Waiting | changed) & ~Sections(changed, section => told.SameIn(section, Approved));
        }
        else if (own != QuestionnaireSection.None)
        {
            Approved = Approved.With(own, told);
            Waiting &= ~own;
            ApprovedAt = at;
        }
    }

    /// <summary>Goes past a part without an answer; what was answered before stays.</summary>
    /// <param name="section">The part.</param>
    /// <param name="at">Now.</param>
    public void Skip(QuestionnaireSection section, DateTimeOffset at)
    {
        if (!Passed.HasFlag(section))
        {
            Pass(section, at);
            Waiting |= Approved is null ? section : QuestionnaireSection.None;
        }
    }

    /// <summary>The person, signed in, stands by the answers.</summary>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>questionnaires.nothing-waiting</c>.</exception>
    public QuestionnaireApproval Approve(DateTimeOffset at) => Approve(at, null, null, null);

    /// <summary>The person stands by the answers beside a worker, who records it (F10).</summary>
    /// <param name="person">The person, whose name is asked for so that the word lands in the right questionnaire.</param>
    /// <param name="nameGiven">Name as the person gives it; must hold their first name.</param>
    /// <param name="form">How the person said yes.</param>
    /// <param name="workerId">Who records it; never the person.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Refused"><c>questionnaires.other-name</c>, <c>questionnaires.own-word</c> or <c>questionnaires.nothing-waiting</c>.</exception>
    public QuestionnaireApproval ApproveBeside(Person person, string nameGiven, ConsentForm form, Guid workerId, DateTimeOffset at)
    {
        if (workerId == PersonId || person.Id != PersonId)
        {
            throw new Refused("questionnaires.own-word");
        }

        var given = CleanText.Clean(nameGiven);
        return Folding.Fold(person.FirstName).Split(' ').All(Folding.Fold(given).Split(' ').Contains)
            ? Approve(at, form, workerId, given)
            : throw new Refused("questionnaires.other-name");
    }

    private QuestionnaireApproval Approve(DateTimeOffset at, ConsentForm? form, Guid? workerId, string? nameGiven)
    {
        if (Waiting == QuestionnaireSection.None)
        {
            throw new Refused("questionnaires.nothing-waiting");
        }

        var approval = new QuestionnaireApproval
        {
            Id = Guid.CreateVersion7(at),
            PersonId = PersonId,
            At = at,
            Version = Version,
            Sections = Waiting,
            Form = form,
            WorkerId = workerId,
            NameGiven = nameGiven,
        };
        (Approved, ApprovedAt, Waiting) = (Answers, at, QuestionnaireSection.None);
        Version++;
        return approval;
    }

    private void Pass(QuestionnaireSection sections, DateTimeOffset at)
    {
        Passed |= sections;
        ChangedAt = at;
        Version++;
    }

    private static QuestionnaireSection Sections(QuestionnaireSection among, Func<QuestionnaireSection, bool> which) =>
        Each(among).Where(which).Aggregate(QuestionnaireSection.None, (all, one) => all | one);
}
