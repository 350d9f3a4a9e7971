using Exchange.Api.Features.Slips;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Slips;

/// <summary>
/// One button. A row that was not looked at yet comes back with the names to its numbers; a row that was, and is right, is booked; what is
/// wrong stays on the table as it was typed.
/// </summary>
[ForWhoMaySend(typeof(EnterSlips))]
public sealed class EnterSlipsModel(IMediator mediator) : PageModel
{
    private const int Lines = 10;

    [BindProperty]
    public List<SlipRow> Rows { get; set; } = [];

    /// <summary>What was read of each row; null for an empty one.</summary>
    public IReadOnlyList<SlipRead?> Reads { get; private set; } = [];

    /// <summary>Slips booked just now.</summary>
    public int Booked { get; private set; }

    public void OnGet() => Show([]);

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = SlipRow.Completed(Rows);
        var reads = await mediator.Send(new CheckSlips { Slips = typed });
        var ready = typed.Where((row, i) => reads[i].Problem is null && row.Seen == row.Key).ToList();
        var booked = ready.Count == 0 ? [] : await mediator.Send(new EnterSlips { Slips = ready });
        var done = ready.Where((_, i) => booked[i].Booked is not null).ToHashSet(ReferenceEqualityComparer.Instance);
        Booked = done.Count;
        if (Booked > 0 && Booked == typed.Count)
        {
            this.Says("Paper.slips-booked", $"{Booked}");
            return LocalRedirect(SlipsPages.EnterSlips);
        }

        if (Booked > 0)
        {
            HttpContext.Items[PageEdge.OnceField] = true; // something was done under the key: what is left goes out under another
        }

        ModelState.Clear(); // the boxes show the completed rows
        Show([.. typed.Select((row, i) => (row with { Seen = reads[i].Problem is null ? row.Key : null }, Read: (SlipRead?)(booked.ElementAtOrDefault(ready.IndexOf(row)) ?? reads[i]))).Where((_, i) => !done.Contains(typed[i]))]);
        return Page();
    }

    private void Show(IReadOnlyList<(SlipRow Row, SlipRead? Read)> left)
    {
        Rows = [.. left.Select(pair => pair.Row), .. Enumerable.Repeat(new SlipRow(), Math.Max(0, Lines - left.Count))];
        Reads = [.. left.Select(pair => pair.Read), .. Enumerable.Repeat<SlipRead?>(null, Rows.Count - left.Count)];
    }
}
