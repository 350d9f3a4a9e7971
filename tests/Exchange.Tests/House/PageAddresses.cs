using System.Reflection;
using System.Text.RegularExpressions;
using Exchange.Api.Addresses;

namespace Exchange.Tests.House;

/// <summary>Where a page is stands at its top and in the class of its area, under its own name; pages, notices and letters ask there.</summary>
public sealed partial class PageAddresses
{
    private static readonly (string Name, string Address)[] Pages = [..
        from file in Repository.Files("src/Exchange.Web/Pages", ".cshtml")
        let page = AtTop().Match(Repository.Read(file))
        where page.Success
        let name = Path.GetFileNameWithoutExtension(file)
        let folder = Path.GetFileName(Path.GetDirectoryName(file))
        select ($"{(folder == "Pages" ? "Site" : folder)}Pages.{name}", Constraint().Replace(page.Groups[1].Value, ""))];

    [Test]
    public void are_those_of_the_pages_there_are()
    {
        var declared =
            from type in typeof(AgreementsPages).Assembly.GetTypes()
            where type.Namespace == typeof(AgreementsPages).Namespace
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            select ($"{type.Name}.{member.Name}", member is MethodInfo method ? Template(method) : (string)((FieldInfo)member).GetValue(null)!);

        Assert.That(declared.Order(), Is.EqualTo(Pages.Order()));
    }

    [Test]
    public void are_spelled_nowhere_else()
    {
        var parts = Pages.SelectMany(page => page.Address.Split('/')).Where(part => part.Length > 0 && part[0] != '{').Distinct().Select(Regex.Escape);
        var spelled = new Regex($"/({string.Join('|', parts)})(?![\\w-])|(href|action)=\"/\"|Redirect\\(\"/\"\\)");
        var files = new[] { "src/Exchange.Api", "src/Exchange.Web" }.SelectMany(folder => Repository.Files(folder, ".cs", ".cshtml"))
            .Where(file => !file.StartsWith("src/Exchange.Api/Addresses/", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("Endpoints.cs", StringComparison.Ordinal)); // addresses of the API

        Assert.That(Repository.Lines(files, spelled).Where(line => !line.Contains(":1: @page ", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Template(MethodInfo method)
    {
        var given = method.GetParameters().ToDictionary(parameter => parameter.Name!, object (parameter) =>
            parameter.ParameterType == typeof(Guid) ? Guid.NewGuid() : parameter.ParameterType == typeof(int) ? 987_654_321 : $"{{{parameter.Name}}}");
        var address = (string)method.Invoke(null, [.. given.Values])!;
        return given.Aggregate(address, (so, one) => so.Replace(one.Value.ToString()!, $"{{{one.Key}}}", StringComparison.Ordinal));
    }

    [GeneratedRegex("^\\uFEFF?@page \"([^\"]+)\"")]
    private static partial Regex AtTop();

    [GeneratedRegex(@"(?<=\{\w+):[^}]+")]
    private static partial Regex Constraint();
}
