using Exchange.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel
{
    /// <summary>An item of this name in the context: the refusal to tell of.</summary>
    public const string Refusal = "refusal";

    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>What was refused, where the number alone does not say it.</summary>
    public Refused? Why => HttpContext.Items[Refusal] as Refused;

    /// <summary>Text key of what happened, for the statuses people meet.</summary>
    public string Text => Code switch
    {
        _ when Why is not null => "Layout.status-refused",
        404 => "Layout.status-not-found",
        403 => "Layout.status-denied",
        429 => "Layout.status-too-many",
        400 => "Layout.status-stale-form",
        _ => "Layout.status-fault",
    };
}
