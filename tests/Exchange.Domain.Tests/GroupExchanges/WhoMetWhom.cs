using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Problems;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>Of whom somebody may say that they felt unsafe with them: whom they met in it.</summary>
public sealed class WhoMetWhom
{
    [Test]
    [Category("D1")]
    public void those_who_were_in_it_at_the_same_time_also_after_one_of_them_left()
    {
        var group = Called();
        group.Join(ReviewReasons.None, As(Ona));
        group.Join(ReviewReasons.None, As(Jonas));
        group.Leave(As(Ona, 0.1));
        group.Join(ReviewReasons.None, As(Vida, 0.2));

        Assert.That(group.MetBy(Ona), Is.EquivalentTo(new[] { Milda, Jonas }));
        Assert.That(group.MetBy(Vida), Is.EquivalentTo(new[] { Milda, Jonas }), "who came later did not meet who had left");
        Assert.That(group.MetBy(Milda), Is.EquivalentTo(new[] { Ona, Jonas, Vida }));
        group.Join(ReviewReasons.None, As(Ona, 0.3));
        Assert.That(group.MetBy(Vida), Is.EquivalentTo(new[] { Milda, Jonas, Ona }));
    }

    [Test]
    [Category("S7")]
    public void a_place_no_worker_approved_is_known_to_nobody_and_its_holder_knows_the_organiser()
    {
        var group = In(GroupExchangeState.Open);
        Assert.That(group.MetBy(Petras), Is.EqualTo(new[] { Milda }));

        group.RefusePlace(Petras, "Dar ne", As(Rasa));

        Assert.That((group.TookPart(Petras), group.MetBy(Milda).Contains(Petras), group.MetBy(Ona).Contains(Petras)), Is.EqualTo((false, false, false)));
        Assert.That(group.MetBy(Petras), Is.EqualTo(new[] { Milda }));
        Assert.That((group.MetBy(Vida), group.MetBy(Rasa)), Is.EqualTo((Array.Empty<Guid>(), Array.Empty<Guid>())), "a stranger met nobody");
    }

    [Test]
    [Category("S5")]
    public void a_place_counts_from_the_worker_s_yes()
    {
        var group = In(GroupExchangeState.Open);
        group.Leave(As(Jonas, 0.1));

        group.ApprovePlace(Petras, As(Rasa, 0.2));

        Assert.That(group.MetBy(Petras), Is.EquivalentTo(new[] { Milda, Ona }));
        Assert.That(group.MetBy(Jonas), Is.EquivalentTo(new[] { Milda, Ona }));
    }

    [Test]
    [Category("D1")]
    public void is_said_until_60_days_after_the_end_by_whoever_left_long_before()
    {
        var group = In(GroupExchangeState.Cancelled);
        Assert.That(ProblemCase.RaiseUnsafe(group, Milda, null, null, As(Ona, 61)).AboutId, Is.EqualTo(Milda));

        Assert.That(() => ProblemCase.RaiseUnsafe(group, Milda, null, null, As(Ona, 61.1)), RefusedWith("agreements.too-late"));
        Assert.That(() => ProblemCase.RaiseUnsafe(group, Rasa, null, null, As(Ona, 2)), RefusedWith("problems.about-whom"));
        Assert.That(() => ProblemCase.RaiseUnsafe(group, Ona, null, null, As(Ona, 2)), RefusedWith("problems.about-whom"));
        Assert.That(() => ProblemCase.RaiseUnsafe(group, Milda, null, null, As(Vida, 2)), RefusedWith("agreements.not-your-turn"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint RefusedWith(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
