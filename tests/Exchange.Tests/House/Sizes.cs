using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

public sealed partial class Sizes
{
    [Test]
    public void a_page_model_is_a_postman() =>
        Assert.That(Longer(60, Repository.Files("src/Exchange.Web/Pages", ".cshtml.cs")), Is.Empty, "At most 60 lines: let a handler do it.");

    [Test]
    public void a_page_model_takes_only_what_carries_its_requests() =>
        Assert.That(
            from type in typeof(Exchange.Web.WebHost).Assembly.GetTypes()
            where type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel))
            from parameter in type.GetConstructors().SelectMany(made => made.GetParameters())
            where parameter.ParameterType != typeof(MediatR.IMediator)
            select $"{type.Name}: {parameter.ParameterType.Name}",
            Is.Empty);

    [Test]
    public void a_use_case_fits_on_a_few_screens() =>
        Assert.That(Longer(250, Repository.Files("src/Exchange.Api/Features", ".cs")), Is.Empty, "At most 250 lines: two acts are two files, rules belong to the domain.");

    [Test]
    public void one_act_is_one_file_named_as_the_act()
    {
        var astray =
            from file in Repository.Files("src/Exchange.Api/Features", ".cs")
            let acts = Act().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value).ToArray()
            where acts.Length > 1 || (acts.Length == 1 && acts[0] != Path.GetFileNameWithoutExtension(file))
            select $"{file}: {string.Join(", ", acts)}";

        Assert.That(astray, Is.Empty);
    }

    private static IEnumerable<string> Longer(int limit, IEnumerable<string> files) =>
        from file in files
        let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
        where lines > limit
        select $"{file}:{lines}";

    [GeneratedRegex(@"\b(record|class)\s+(?<name>\w+)[^{;]*?:\s*[^{;]*?\bIRequest\b(?!Handler)", RegexOptions.Singleline)]
    private static partial Regex Act();
}
