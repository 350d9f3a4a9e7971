using Exchange.Domain.Identity;

namespace Exchange.Domain.Tests.Identity;

/// <summary>A suspension has a reason and an end (X10).</summary>
[Category("X10")]
public sealed class TakingNoPart
{
    private static readonly DateOnly Today = new(2026, 3, 27); // the clocks go forward two days later
    private static readonly DateTimeOffset Now = new(2026, 3, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ona = Guid.NewGuid();
    private static readonly Guid Rasa = Guid.NewGuid();

    [TestCase(1)]
    [TestCase(30)]
    [TestCase(90)]
    public void ends_by_itself_on_its_day(int days)
    {
        var suspension = Put(days);

        Assert.That(Enumerable.Range(0, 100).Count(day => suspension.HoldsOn(Today.AddDays(day))), Is.EqualTo(days));
        Assert.That((suspension.HoldsOn(Today), suspension.HoldsOn(suspension.EndsOn)), Is.EqualTo((true, false)));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(91)]
    public void is_for_one_to_ninety_days(int days) => Assert.That(() => Put(days), Refuses("suspensions.days"));

    [TestCase(null)]
    [TestCase("  \n ")]
    [TestCase("long")]
    public void needs_a_reason_that_can_be_read(string? reason)
    {
        var said = reason == "long" ? new string('a', Suspension.LongestReason + 1) : reason;
        var suspension = Put();

        Assert.That(() => Suspension.Put(Ona, 30, said, Rasa, Today, Now), Refuses("suspensions.reason-missing"));
        Assert.That(() => suspension.Lift(said, Rasa, Today, Now), Refuses("suspensions.reason-missing"));
        Assert.That((suspension.LiftedAt, suspension.LiftedById, suspension.HoldsOn(Today)), Is.EqualTo(((DateTimeOffset?)null, (Guid?)null, true)));
    }

    [Test]
    [Category("D4")]
    public void is_never_one_s_own_decision()
    {
        Assert.That(() => Suspension.Put(Ona, 30, "Kodėl", Ona, Today, Now), Refuses("suspensions.own"));
        Assert.That(() => Put().Lift("Kodėl", Ona, Today, Now), Refuses("suspensions.own"));
    }

    [Test]
    public void is_lifted_once_and_before_its_time()
    {
        var suspension = Put();
        suspension.Lift(" Susitarėme ", Rasa, Today.AddDays(29), Now.AddDays(29));

        Assert.That((suspension.HoldsOn(Today.AddDays(29)), suspension.LiftedReason), Is.EqualTo((false, "Susitarėme")));
        Assert.That(() => suspension.Lift("Vėl", Rasa, Today.AddDays(29), Now.AddDays(29)), Refuses("suspensions.over"));
        Assert.That(() => Put().Lift("Vėlai", Rasa, Today.AddDays(30), Now.AddDays(30)), Refuses("suspensions.over"));
    }

    [Test]
    public void tells_its_end_once()
    {
        var suspension = Put();
        suspension.TellEnd(Now.AddDays(30));
        suspension.TellEnd(Now.AddDays(31));

        Assert.That(suspension.EndToldAt, Is.EqualTo(Now.AddDays(30)));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refuses(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);

    private static Suspension Put(int days = 30) => Suspension.Put(Ona, days, "Poilsis", Rasa, Today, Now);
}
