namespace Exchange.Api.Pipeline;

/// <summary>One page of a list.</summary>
/// <param name="Items">At most <paramref name="Size"/> of them.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="Size">Items on a full page, 1–100.</param>
/// <param name="Total">Items on all pages.</param>
/// <param name="More">There are more than <paramref name="Total"/>, which nobody has counted.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int Size, int Total, bool More = false)
{
    public int Pages => (Total + Size - 1) / Size;
}
