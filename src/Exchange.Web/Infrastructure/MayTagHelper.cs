using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.Infrastructure;

/// <summary>Hides what would be refused: <c>&lt;a may="typeof(PostListing)"&gt;</c>.</summary>
[HtmlTargetElement(Attributes = "may")]
public sealed class MayTagHelper(Permission permission, Words words) : TagHelper
{
    public Type May { get; set; } = null!;

    /// <summary>A visitor sees it all the same, and signs in on the way.</summary>
    public bool MaySignIn { get; set; }

    /// <summary>Whoever is suspended reads in its place why and until when, where nothing at all would puzzle.</summary>
    public bool MayElseWhy { get; set; }

    // Last, so that nothing is added to what is hidden.
    public override int Order => int.MaxValue;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (await permission.WhyNotAsync(May) is not { } why || (MaySignIn && why.Code == "access.sign-in"))
        {
            return;
        }

        output.SuppressOutput();
        if (MayElseWhy && why.Code == "identity.suspended")
        {
            output.PostElement.AppendHtml(TagHelpers.Markup.Element("p", null, words[why.Code, [.. why.Args]]));
        }
    }
}
