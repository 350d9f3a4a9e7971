using System.Reflection;
using System.Text.RegularExpressions;
using Exchange.Domain;

namespace Exchange.Tests.House;

public sealed partial class Layers
{
    [Test]
    public void the_domain_references_only_the_runtime()
    {
        var references = typeof(Refused).Assembly.GetReferencedAssemblies().Select(reference => reference.Name);

        Assert.That(references, Has.All.StartsWith("System."));
    }

    [Test]
    public void the_api_does_not_reference_the_pages() =>
        Assert.That(
            typeof(Exchange.Api.ApiHost).Assembly.GetReferencedAssemblies().Select(reference => reference.Name),
            Has.None.EqualTo("Exchange.Web"));

    [Test]
    public void features_hold_no_http_context()
    {
        var leaks = typeof(Exchange.Api.ApiHost).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Exchange.Api.Features", StringComparison.Ordinal) == true)
            .Where(type => !Outermost(type).Name.EndsWith("Endpoints", StringComparison.Ordinal))
            .SelectMany(type => Mentioned(type).Where(mentioned => mentioned.Name is "HttpContext" or "IHttpContextAccessor").Select(mentioned => $"{type}: {mentioned.Name}"));

        Assert.That(leaks, Is.Empty);
    }

    [TestCase("src/Exchange.Api/Features", "*", @"\b(HttpContext|IHttpContextAccessor|IMediator)\b", TestName = "handlers know neither the request of the web nor other handlers")]
    [TestCase("src/Exchange.Api/Features", "Endpoints", @"\bExchange\.Api\.Data\b|\bExchangeDb\b", TestName = "endpoints do not touch the data")]
    [TestCase("src/Exchange.Api/Http", "", @"\bExchange\.Api\.Data\b|\bExchangeDb\b", TestName = "the edge of the API does not touch the data")]
    [TestCase("src/Exchange.Api/Data", "", @"\bExchange\.Api\.(Features|Http)\b", TestName = "the data knows no feature")]
    [TestCase("src/Exchange.Api/Pipeline", "", @"\bExchange\.Api\.Features\b", TestName = "the pipeline knows no feature")]
    [TestCase("src/Exchange.Api/Areas", "", @"\bExchange\.Api\.(Features|Http)\b", TestName = "what areas bring is asked without knowing them")]
    [TestCase("src/Exchange.Api/Outbox", "", @"\bExchange\.Api\.Features\b", TestName = "the outbox knows no feature")]
    [TestCase("src/Exchange.Api/Clockwork", "", @"\bExchange\.Api\.Features\b", TestName = "the clock knows no feature")]
    [TestCase("src/Exchange.Api/Identity", "", @"\bExchange\.Api\.Features\b", TestName = "identity knows no feature")]
    [TestCase("src/Exchange.Web", "not Program", @"\bExchange\.Api\.Data\b|\bExchangeDb\b", TestName = "pages do not touch the data")]
    [TestCase("src/Exchange.Web/Infrastructure", "", @"\bExchange\.Web\.(Pages|TagHelpers)\b|(?<![.\w/])Pages\.[A-Z]", TestName = "what pages stand on knows no page and no tag")]
    [TestCase("src/Exchange.Web/TagHelpers", "", @"\bExchange\.Web\.Pages\b", TestName = "tags know no page")]
    [TestCase("src/Exchange.Domain", "", @"\bExchange\.(Api|Web)\b|\bMicrosoft\.|\bMediatR\b|\bAutoMapper\b", TestName = "the domain names nothing outside itself")]
    public void a_folder_keeps_to_its_neighbours(string folder, string which, string forbidden)
    {
        var files = Repository.Files(folder, ".cs", ".cshtml").Where(file => which switch
        {
            "Endpoints" => file.EndsWith("Endpoints.cs", StringComparison.Ordinal),
            "*" => !file.EndsWith("Endpoints.cs", StringComparison.Ordinal),
            // The program that starts everything must be able to say why it could not.
            "not Program" => !file.EndsWith("/Program.cs", StringComparison.Ordinal),
            _ => true,
        });

        Assert.That(Repository.Lines(files, new Regex(forbidden)), Is.Empty);
    }

    [TestCase("Agreements")]
    [TestCase("Employers")]
    [TestCase("Ledger")]
    [TestCase("Listings")]
    [TestCase("Problems")]
    [TestCase("Reviews")]
    [TestCase("Rings")]
    [TestCase("Slips")]
    [Category("Q1")]
    public void the_exchange_has_no_way_to_a_questionnaire(string feature)
    {
        var files = Repository.Files($"src/Exchange.Api/Features/{feature}", ".cs").ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(Repository.Lines(files, AnyQuestionnaire()), Is.Empty, "Matching alone reads profiles, and of them what the person has approved.");
    }

    [Test]
    public void features_do_not_import_features()
    {
        const string features = "Exchange.Api.Features.";
        var types = typeof(Exchange.Api.ApiHost).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(features, StringComparison.Ordinal) == true)
            .Select(type => (Area: type.Namespace![features.Length..], type.Name)).ToHashSet();
        var areas = types.Select(type => type.Area).ToHashSet();
        var edges =
            from file in Repository.Files("src/Exchange.Api/Features", ".cs")
            let own = file.Split('/')[^2]
            from mention in Mention().Matches(Aside().Replace(Repository.Read(file), ""))
            let other = mention.Groups["area"].Value
            where other != own && areas.Contains(other) && (mention.Groups["features"].Success || types.Contains((other, mention.Groups["type"].Value)))
            select $"{own} -> {other}";

        Assert.That(edges.Distinct().Order(StringComparer.Ordinal), Is.Empty, "What two areas share lives in Data, Domain, Pipeline or Texts.");
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // Fields of nested types include what an asynchronous handler keeps across its awaits.
    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetFields(all).Select(field => field.FieldType)
            .Concat(type.GetConstructors(all).SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(all).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
    }

    [GeneratedRegex(@"(?<features>\bFeatures\.)(?<area>\w+)|(?<![.\w])(?<area>[A-Z]\w+)\.(?<type>[A-Z]\w+)")]
    private static partial Regex Mention();

    [GeneratedRegex(@"//.*$|""(\\.|[^""\\\n])*""", RegexOptions.Multiline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\bQuestionnaire\w*\b|\bProfileReader\b|\bFeatures\.(Questionnaires|Plans|Referrals)\b")]
    private static partial Regex AnyQuestionnaire();
}
