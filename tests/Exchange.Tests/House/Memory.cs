using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Data.Seeds;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Listings;
using Exchange.Domain.Skills;
using Exchange.Web;
using Exchange.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Tests.House;

/// <summary>The tests put one database after another under a program that runs: whatever in it lives on must forget, or have nothing to forget.</summary>
public sealed class Memory(StoreKind store) : HouseTest(store)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Ours = [typeof(ExchangeApi).Assembly, typeof(WebHost).Assembly, typeof(Refused).Assembly];

    private static readonly Type[] Unchanging =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Uri), typeof(Type), typeof(Assembly), typeof(Regex), typeof(IServiceScopeFactory),
        typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>), typeof(IEnumerable<>), typeof(ILookup<,>),
        typeof(FrozenDictionary<,>), typeof(FrozenSet<>), typeof(ImmutableArray<>),
    ];

    private static readonly Dictionary<Type, string> NeedNotForget = new()
    {
        [typeof(WriteTurn)] = "whose turn it is, which is nobody's once every request is answered",
        [typeof(Words)] = "the sentences of the program, the same over any database",
        [typeof(Vocabulary)] = "read from the program's own file and only looked up",
        [typeof(HeldWords)] = "read from the program's own file and only looked up",
        [typeof(SkillFinder)] = "made of the vocabulary and only looked up",
        [typeof(ImportWords)] = "read from the program's own file and only looked up",
        [typeof(SiteMap)] = "which pages there are, the same over any database",
    };

    [Test]
    public async Task is_forgotten_by_everything_that_lives_as_long_as_the_program()
    {
        IServiceCollection services = new ServiceCollection();
        await using var app = WebHost.Build(["--environment", "Testing", "--Data:Folder", App.Folder, "--Database:Provider", "Sqlite"], builder => services = builder.Services);
        var registered = services.Select(service => service.ServiceType).ToHashSet();
        var living = services.Where(service => service.Lifetime == ServiceLifetime.Singleton && !service.ServiceType.ContainsGenericParameters)
            .Select(service => service.ServiceType).Distinct().SelectMany(app.Services.GetServices).OfType<object>().Select(one => one.GetType()).Where(IsOurs).Distinct().ToList();

        var remembering = living.Where(type => !type.IsAssignableTo(typeof(IRemembers)))
            .Select(type => (Type: type, Changing: Changing(type, registered).ToList())).Where(one => one.Changing.Count > 0).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(remembering.Where(one => !NeedNotForget.ContainsKey(one.Type)).SelectMany(one => one.Changing).Aggregate("", (all, one) => $"{all}\n{one}"), Is.Empty, "Let it be an IRemembers, or say here why it need not.");
            Assert.That(NeedNotForget.Keys.Except(remembering.Select(one => one.Type)), Is.Empty, "It has nothing to forget: take it out.");
            Assert.That(living.Where(type => type.IsAssignableTo(typeof(IRemembers))), Is.Not.Empty);
        });
    }

    [Test]
    public async Task of_a_scenario_is_gone_before_the_next()
    {
        await using var app = await App.StartOwnAsync(Store);
        using var world = new World(app);
        var ona = await world.Resident();
        await app.LookAsync(db => db.Communities.ExecuteUpdateAsync(set => set.SetProperty(community => community.Name, "Šilainių bendruomenė")));
        Assert.That((await ona.Goes("/mano-diena")).Source, Does.Contain("Šilainių bendruomenė"));
        app.Clock.Pass(TimeSpan.FromDays(3));
        app.Services.GetRequiredService<ILogger<Memory>>().LogError("A fault.");
        await File.WriteAllTextAsync(Path.Combine(app.Folder, "sarasas.csv"), "Vardas");

        await app.RenewAsync();

        Assert.That(app.Clock.Now, Is.EqualTo(new FakeClock().Now));
        Assert.That(app.Faults.ToString(), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(app.Folder).Select(Path.GetFileName), Is.SubsetOf(new[] { "birza.db", "keys" }));
        Assert.That(await app.LookAsync(db => db.People.CountAsync()), Is.Zero);
        var page = await ona.Goes("/mano-diena");
        Assert.That(page.Path, Does.StartWith("/prisijungti"));
        Assert.That(page.Source, Does.Not.Contain("Šilainių bendruomenė"));
    }

    [Test]
    public void is_not_kept_outside_the_program()
    {
        var kept = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(type => type.GetFields(Own).Where(field => field is { IsStatic: true, IsLiteral: false, IsInitOnly: false } && field.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !field.Name.StartsWith('<')))
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.That(kept, Is.Empty);
    }

    private static bool IsOurs(Type type) => Ours.Contains(type.Assembly);

    private static IEnumerable<string> Changing(Type type, HashSet<Type> registered, ImmutableArray<Type> above = default)
    {
        above = above.IsDefault ? [type] : above.Add(type);
        for (var level = type; level is not null && IsOurs(level); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Own).Where(field => !field.IsStatic))
            {
                // A parameter of the constructor that is used later is a field that may be written; nobody does.
                if (!field.IsInitOnly && !field.Name.EndsWith(">P", StringComparison.Ordinal))
                {
                    yield return $"{type}: {field.Name} can be written";
                }

                var kind = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
                if (kind.IsPrimitive || kind.IsEnum || registered.Contains(kind) || above.Contains(kind) || Unchanging.Contains(kind.IsGenericType ? kind.GetGenericTypeDefinition() : kind)
                    || (kind.IsGenericType && registered.Contains(kind.GetGenericTypeDefinition())))
                {
                    continue;
                }

                if (!IsOurs(kind))
                {
                    yield return $"{type}: {field.Name} is a {kind}";
                    continue;
                }

                foreach (var inner in Changing(kind, registered, above))
                {
                    yield return inner;
                }
            }
        }
    }
}
