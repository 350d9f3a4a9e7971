using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Exchange.Web.TagHelpers;

/// <summary>A QR code as a drawing in the page: <c>&lt;qr-code value="https://…" text="what it is" /&gt;</c>. It holds an address, so any camera reads it.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    /// <summary>What the code is for, said to those who cannot see it; finished words.</summary>
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Value, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = string.Concat(modules.SelectMany((row, y) => Enumerable.Range(0, row.Length).Where(x => row[x]).Select(x => FormattableString.Invariant($"M{x} {y}h1v1h-1z"))));
        Field.Replace(output, Markup.Element("svg", null, Markup.Element("path", null).With("d", path).With("fill", "#000"))
            .With("viewBox", FormattableString.Invariant($"0 0 {modules.Count} {modules.Count}"))
            .With("shape-rendering", "crispEdges").With("role", "img").With("aria-label", Text));
    }
}
