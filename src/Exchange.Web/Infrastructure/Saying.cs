using Exchange.Api.Texts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Exchange.Web.Infrastructure;

/// <summary>After a change the next page says what happened (F4): the page model names the sentence, the layout speaks it.</summary>
public static class Saying
{
    private const string Sentence = "said";
    private const string Values = "said-values";

    /// <summary>Keeps a sentence for the page that follows the redirect.</summary>
    /// <param name="page">The page that made the change.</param>
    /// <param name="key">Text key.</param>
    /// <param name="values">What goes into the sentence.</param>
    public static void Says(this PageModel page, string key, params string[] values)
    {
        page.TempData[Sentence] = key;
        page.TempData[Values] = values;
    }

    /// <summary>What is to be said now, once; null when nothing is.</summary>
    internal static string? Said(ViewContext view, Words words)
    {
        // Only looking would write a cookie on every page; so look only when one came.
        if (!view.HttpContext.Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName))
        {
            return null;
        }

        return view.TempData[Sentence] is string key ? words[key, [.. view.TempData[Values] as string[] ?? []]] : null;
    }
}
