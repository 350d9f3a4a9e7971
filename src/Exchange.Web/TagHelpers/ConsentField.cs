using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.TagHelpers;

/// <summary>How the person said yes to this one act: asked of whoever acts for them, and of nobody else (P3).</summary>
[HtmlTargetElement("consent-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ConsentField(Words words, CurrentActor actor) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!actor.IsActingForAnother)
        {
            output.SuppressOutput();
            return;
        }

        var forms = Enum.GetValues<ConsentForm>().Select(form => new Choice(form.ToString(), words["Agreements.consent-" + form.Key()]));
        new SelectField(words) { ViewContext = ViewContext, For = For, Text = "Agreements.consent", None = "Agreements.consent-choose", Items = forms }.Process(context, output);
    }
}
