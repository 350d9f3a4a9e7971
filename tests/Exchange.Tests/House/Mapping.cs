using System.Reflection;
using System.Text.RegularExpressions;
using AutoMapper;
using AutoMapper.Internal;
using Exchange.Api;
using Exchange.Domain;

namespace Exchange.Tests.House;

/// <summary>Rule 5: writes are verbs, and AutoMapper reads: columns of one entity as they stand, all of them and nothing else; and it never runs in circles.</summary>
public sealed partial class Mapping
{
    private static readonly MapperConfiguration Configuration = new(maps => maps.AddMaps(typeof(ExchangeApi).Assembly));

    private static IReadOnlyCollection<TypeMap> Maps => Configuration.Internal().GetAllTypeMaps();

    [Test]
    public void fills_every_member() => Configuration.AssertConfigurationIsValid();

    [Test]
    public void goes_only_to_read_models() => Assert.That(
        Maps.Select(map => map.DestinationType).Where(type => !type.IsSealed || type.Namespace?.StartsWith("Exchange.Api.Features", StringComparison.Ordinal) != true), Is.Empty);

    [Test]
    public void is_never_self_referential() => Assert.That(
        Maps.Where(map => Reaches(map.DestinationType, map.DestinationType, [])).Select(map => map.DestinationType.Name), Is.Empty);

    [Test]
    public void takes_columns_as_they_stand() => Assert.That(
        Maps.SelectMany(map => map.MemberMaps).Where(member => !member.Ignored && (member.IsResolveConfigured || member.TypeMap.SourceType.GetProperty(member.DestinationName) is null)).Select(member => $"{member.TypeMap.DestinationType.Name}.{member.DestinationName}"),
        Is.Empty, "Whatever is joined or calculated writes its own Select.");

    [Test]
    public void spares_every_copy_of_columns_by_hand()
    {
        var copies =
            from file in Repository.Files("src/Exchange.Api/Features", ".cs")
            from Match copy in Copy().Matches(Repository.Read(file))
            select $"{file}: {copy.Value}";

        Assert.That(copies, Is.Empty, "Say of which entity the read model is with AutoMap, and read it with As.");
        Assert.That(Maps, Has.Count.GreaterThan(4));
    }

    [Test]
    public void is_known_in_one_place_and_never_writes() => Assert.That(
        Repository.Lines(Repository.Files("src", ".cs").Where(file => !file.EndsWith("Data/Reads.cs", StringComparison.Ordinal)), Beyond()), Is.Empty);

    [Test]
    public void leaves_writing_to_verbs_which_nothing_goes_around() => Assert.That(
        from type in typeof(Refused).Assembly.GetExportedTypes()
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
        select $"{type.Name}.{property.Name}",
        Is.Empty);

    private static bool Reaches(Type from, Type target, HashSet<Type> seen) => from.GetProperties()
        .Select(property => property.PropertyType)
        .SelectMany(type => type.IsGenericType ? type.GetGenericArguments() : [type.IsArray ? type.GetElementType()! : type])
        .Where(type => type.Namespace?.StartsWith("Exchange", StringComparison.Ordinal) == true)
        .Any(type => type == target || (seen.Add(type) && Reaches(type, target, seen)));

    // A named read model made in the database of nothing but columns of one row.
    [GeneratedRegex(@"\.Select\((?<row>\w+) => new \w+\((\k<row>\.\w+(, )?)+\)\)\s*\.(ToList|ToArray|First|Single)\w*Async")]
    private static partial Regex Copy();

    [GeneratedRegex(@"\b(IMapper|ProjectTo|CreateMap|MapperConfiguration)\b|\bclass .*: Profile\b")]
    private static partial Regex Beyond();
}
