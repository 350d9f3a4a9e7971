using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Reviews;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.Reviews;

/// <summary>Who answers about whom how it went.</summary>
[Category("V1")]
public sealed class WhoReviewsWhom
{
    private static readonly ReviewSaid Said = new(Came: true, AsAgreed: true, WouldAgain: false, "Ačiū", null);

    [Test]
    public void helper_and_helped_within_14_days_and_nobody_else()
    {
        var group = In(GroupExchangeState.Completed);

        var (hers, mildas) = (Review.Write(group, Milda, Said, As(Ona, 16.9)), Review.Write(group, Jonas, Said, As(Milda, 4)));
        Assert.That((hers.GroupExchangeId, hers.AgreementId, hers.ById, hers.AboutId, hers.ShownFrom), Is.EqualTo(((Guid?)group.Id, (Guid?)null, Ona, Milda, Now.AddDays(17))));
        Assert.That((mildas.AboutId, mildas.WouldAgain), Is.EqualTo((Jonas, false)));
        Assert.That(() => Review.Write(group, Milda, Said, As(Ona, 17.1)), RefusedWith("reviews.not-now"));
        foreach (var (by, about) in new[] { (Ona, Jonas), (Ona, Ona), (Milda, Milda), (Vida, Milda), (Milda, Vida) })
        {
            Assert.That(() => Review.Write(group, about, Said, As(by, 4)), RefusedWith("reviews.not-now"));
        }
    }

    [Test]
    public void not_of_one_who_did_not_come_nor_before_it_is_completed()
    {
        var group = Called();
        group.Join(ReviewReasons.None, As(Ona));
        group.Join(ReviewReasons.None, As(Jonas));
        group.Report(new Dictionary<Guid, Hours> { [Ona] = 4.Quarters(), [Jonas] = 0.Quarters() }, As(Milda, 2.5));
        Assert.That(Review.IsOpen(group, Ona, Milda, Now.AddDays(3)), Is.False);

        group.Confirm(As(Ona, 3));

        Assert.That((Review.IsOpen(group, Ona, Milda, Now.AddDays(3)), Review.IsOpen(group, Jonas, Milda, Now.AddDays(3)), Review.IsOpen(group, Milda, Jonas, Now.AddDays(3))), Is.EqualTo((true, false, false)));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint RefusedWith(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
