using Exchange.Domain.Time;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages;

/// <summary>Every part of the pages on one page, with and without errors, for builders and for the browser tests.</summary>
[OnlyInDevelopment]
public sealed class GalleryModel : PageModel
{
    [BindProperty]
    public GalleryForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "klaidos")]
    public bool ShowsErrors { get; set; }
}

public enum GalleryKind
{
    Offer,
    Need,
}

public sealed record GalleryForm
{
    public string Title { get; init; } = "";

    public string? About { get; init; }

    public string? Place { get; init; }

    public GalleryKind? Kind { get; init; }

    public bool? Remote { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = ["lt"];

    public DateOnly? Born { get; init; }

    public WeekTimes Week { get; init; } = WeekTimes.None.With(DayOfWeek.Tuesday, 8, 16).With(DayOfWeek.Saturday, 16, 20);

    public bool Agrees { get; init; }
}
