using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Exchange.Api;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Tests.House;

/// <summary>Rules 1, 2 and 7: one act one file, every request says who may send it, every change is journalled.</summary>
public sealed partial class Requests
{
    private static IReadOnlyList<Type> All { get; } = [.. typeof(ExchangeApi).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>)))
        .OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal)];

    [Test]
    public void say_who_may_send_them() =>
        Assert.That(All.Where(type => type.GetCustomAttribute<MayAttribute>() is null).Select(type => type.FullName), Is.Empty);

    [Test]
    public void name_refusals_that_there_are_at_their_fields()
    {
        var named = All.SelectMany(type => type.GetProperties()).SelectMany(property => property.GetCustomAttribute<RefusedForAttribute>()?.Codes ?? []);
        var known = Repository.Read("docs/refusals.md");

        Assert.That(named, Is.Not.Empty);
        Assert.That(named.Where(code => !known.Contains($"`{code}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void have_one_file_each_named_as_the_act()
    {
        var files = Repository.Files("src/Exchange.Api/Features", ".cs")
            .SelectMany(file => RequestDeclaration().Matches(Repository.Read(file)).Select(match => (file, name: match.Groups[1].Value))).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(files.Where(found => Path.GetFileNameWithoutExtension(found.file) != found.name), Is.Empty);
            Assert.That(All.Select(type => type.Name), Is.SubsetOf(files.Select(found => found.name)));
        });
    }

    [Test]
    public void have_one_handler_each()
    {
        var handled = typeof(ExchangeApi).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            .Select(face => face.GetGenericArguments()[0]);

        Assert.That(handled, Is.EquivalentTo(All));
    }

    [Test]
    public void send_no_other_requests()
    {
        var handlers = typeof(ExchangeApi).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Exchange.Api.Features", StringComparison.Ordinal) == true && type.Name.EndsWith("Handler", StringComparison.Ordinal));

        Assert.That(handlers.Where(type => type.GetConstructors().SelectMany(made => made.GetParameters()).Any(part => part.ParameterType == typeof(IMediator))), Is.Empty);
    }

    [Test]
    public void are_listed_with_who_may_send_them()
    {
        var text = new StringBuilder("# Who may send what\n\nMade from the code; the test of the same table keeps it true. `System` is the program itself: command line, background work.\n\n| area | request | changes | protected record | who |\n|---|---|---|---|---|\n");
        foreach (var type in All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {type.Namespace!.Split('.')[^1]} | `{type.Name}` | {(type.IsAssignableTo(typeof(IChange)) ? "yes" : "")} | {(type.IsAssignableTo(typeof(ISensitive)) || type.IsAssignableTo(typeof(IOpensRecords)) ? "yes" : "")} | {Named(type.GetCustomAttribute<MayAttribute>()!.Who)} |\n");
        }

        Kept.Equal("docs/permissions.md", text.ToString());
    }

    private static string Named(Who who) => who switch
    {
        Who.Anyone => "anyone",
        Who.SignedIn => "anyone signed in",
        _ => who.ToString(),
    };

    [GeneratedRegex(@"public sealed (?:partial )?record (\w+)[^;{]*?:\s*(?:\w+,\s*)?IRequest\b", RegexOptions.Singleline)]
    private static partial Regex RequestDeclaration();
}
