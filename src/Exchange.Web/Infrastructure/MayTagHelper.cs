using System.Reflection;
using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Exchange.Web.Infrastructure;

/// <summary>Hides what the same attribute would refuse: <c>&lt;a may="typeof(PostListing)"&gt;</c>.</summary>
[HtmlTargetElement(Attributes = "may")]
public sealed class MayTagHelper(CurrentActor actor) : TagHelper
{
    public Type May { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!actor.May(May.GetCustomAttribute<MayAttribute>()!.Who))
        {
            output.SuppressOutput();
        }
    }
}
