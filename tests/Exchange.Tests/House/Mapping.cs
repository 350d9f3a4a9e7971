using AutoMapper;
using Exchange.Api;

namespace Exchange.Tests.House;

/// <summary>Rule 5: AutoMapper reads, it never writes; and it never runs in circles.</summary>
public sealed class Mapping
{
    private static readonly MapperConfiguration Maps = new(maps => maps.AddProfiles(typeof(ExchangeApi).Assembly));

    [Test]
    public void fills_every_member() => Maps.AssertConfigurationIsValid();

    [Test]
    public void goes_only_to_read_models() => Assert.That(
        Maps.GetAllTypeMaps().Select(map => map.DestinationType).Where(type => type.Namespace?.StartsWith("Exchange.Api.Features", StringComparison.Ordinal) != true), Is.Empty);

    [Test]
    public void goes_to_sealed_classes_that_are_no_records() => Assert.That(
        Maps.GetAllTypeMaps().Select(map => map.DestinationType).Where(type => !type.IsSealed || type.GetMethod("<Clone>$") is not null), Is.Empty);

    [Test]
    public void is_never_self_referential() => Assert.That(
        Maps.GetAllTypeMaps().Where(map => Reaches(map.DestinationType, map.DestinationType, [])).Select(map => map.DestinationType.Name), Is.Empty);

    private static bool Reaches(Type from, Type target, HashSet<Type> seen) => from.GetProperties()
        .Select(property => property.PropertyType)
        .SelectMany(type => type.IsGenericType ? type.GetGenericArguments() : [type.IsArray ? type.GetElementType()! : type])
        .Where(type => type.Namespace?.StartsWith("Exchange", StringComparison.Ordinal) == true)
        .Any(type => type == target || (seen.Add(type) && Reaches(type, target, seen)));
}
