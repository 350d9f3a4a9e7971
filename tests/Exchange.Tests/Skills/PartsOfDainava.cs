using Exchange.Api.Data.Seeds;
using Exchange.Domain.Language;
using Exchange.Domain.Places;

namespace Exchange.Tests.Skills;

public sealed class PartsOfDainava
{
    private static readonly Neighbourhoods Parts = NeighbourhoodsFile.Read();

    [Test]
    public void are_ten_with_names_that_differ()
    {
        Assert.That(Parts.All, Has.Count.EqualTo(10));
        Assert.That(Parts.All.Select(part => part.Code), Is.Unique);
        Assert.That(Parts.All.Select(part => Folding.Fold(part.Labels["lt"])), Is.Unique);
        Assert.That(Parts.All.Select(part => part.Labels["en"]), Is.Unique);
    }

    [Test]
    public void lie_in_one_walkable_eldership()
    {
        var distances = from one in Parts.All from other in Parts.All where one != other select Neighbourhoods.Metres(one, other);

        Assert.That(distances, Is.All.InRange(300, 3000));
    }
}
