using Exchange.Api.Pipeline;
using Exchange.Domain;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : PageModel, IOpenDuring, IAnswersEveryMethod
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>What the reader tells the office, by which it is found in the log.</summary>
    public string? FaultId => Code >= 500 ? Fault.Id : null;

    /// <summary>What was refused, where the number alone does not say it.</summary>
    public Refused? Why => HttpContext.Items[ToldOnStatus.Refusal] as Refused;

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

    // Before the first run nothing is found, and there is only one place to go.
    bool IOpenDuring.IsOpenDuring(DueFirst due) => Code != StatusCodes.Status404NotFound || due != DueFirst.SetUp;
}
