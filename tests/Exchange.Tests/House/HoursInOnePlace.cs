using System.Reflection;
using System.Text.RegularExpressions;
using Exchange.Api;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Tests.House;

public sealed partial class HoursInOnePlace
{
    private static readonly IReadOnlyList<PropertyInfo> Minutes =
    [
        .. typeof(ApiHost).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IBaseRequest))).SelectMany(type => type.GetProperties())
            .Where(property => property.Name == "Minutes"),
    ];

    /// <summary>A request is named and said by its property.</summary>
    public static IEnumerable<TestCaseData> Requests => Minutes.Select(property => new TestCaseData(property).SetArgDisplayNames(property.DeclaringType!.Name));

    [TestCaseSource(nameof(Requests))]
    [Category("X9")]
    public void every_request_takes_the_same_hours(PropertyInfo minutes)
    {
        var range = minutes.GetCustomAttribute<System.ComponentModel.DataAnnotations.RangeAttribute>();
        Assert.That(range, Is.TypeOf<HoursInMinutesAttribute>());
        Assert.That((range!.IsValid(480), range.IsValid(481), range.IsValid(-1), range.IsValid(14)), Is.EqualTo((true, false, false, ((HoursInMinutesAttribute)range).OrNone)));
    }

    [Test]
    public void minutes_are_counted_in_quarters_by_one_type()
    {
        Assert.That(Minutes, Has.Count.GreaterThan(8));
        Assert.That(Repository.Lines(Repository.Files("src", ".cs", ".cshtml").Where(file => !file.EndsWith("/Imports/ParticipantRows.cs", StringComparison.Ordinal)), Fifteen()), Is.Empty, "metres on foot are the one exception");
    }

    [GeneratedRegex(@"\b15 ?[*/%]|[*/%] ?15\b")]
    private static partial Regex Fifteen();
}
