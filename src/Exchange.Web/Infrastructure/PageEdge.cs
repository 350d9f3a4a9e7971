using System.Reflection;
using Exchange.Api.Http;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Infrastructure;

/// <summary>A page that needs data beside its form. Called before it is shown, also after a refusal.</summary>
public interface ILoads
{
    Task LoadAsync();
}

/// <summary>
/// The one place where pages meet refusals: a wrong form is drawn again with 422, the sentence in the reader's language and
/// nothing lost; a visitor is asked to sign in; what may not be seen is not found.
/// </summary>
internal sealed class PageEdge(Words words, CurrentActor actor, Permission permission) : IAsyncPageFilter
{
    /// <summary>Hidden field of every form: the key of a repeated command (F5, X2). An item of this name in the context: that key is used up.</summary>
    public const string OnceField = "__once";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = (PageModel)context.HandlerInstance;
        if (DueFirstPages.Before(page, actor.DueFirst) is { } first)
        {
            context.Result = first;
            return;
        }

        if (page.GetType().GetCustomAttribute<ForWhoMaySendAttribute>() is { } gate && await permission.WhyNotAsync(gate.Request) is { } why)
        {
            context.Result = Elsewhere(page, why);
            return;
        }

        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && page is not IAnswersEveryMethod)
        {
            page.Response.Headers.Allow = HttpMethods.Get;
            page.HttpContext.Items[ToldOnStatus.Refusal] = new Refused("access.unreadable");
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        var post = HttpMethods.IsPost(method);
        if (post)
        {
            actor.OnceKey = context.HttpContext.Request.HasFormContentType ? context.HttpContext.Request.Form[OnceField].ToString() : null;
            if (!page.ModelState.IsValid)
            {
                Speak(page);
                context.Result = await AgainAsync(page);
                return;
            }
        }
        else if (page is ILoads loads)
        {
            try
            {
                await loads.LoadAsync();
            }
            catch (Refused refused)
            {
                context.Result = Elsewhere(page, refused);
                return;
            }
            catch (Invalid)
            {
                context.Result = NoSuchAddress();
                return;
            }
        }

        var executed = await next();
        if (executed.Exception is Refused no)
        {
            executed.ExceptionHandled = true;
            executed.Result = post && no.Code is not ("access.sign-in" or "access.denied" or "access.not-found")
                ? await AgainAsync(page, no)
                : Elsewhere(page, no);
        }
        else if (executed.Exception is Invalid && !post)
        {
            executed.ExceptionHandled = true;
            executed.Result = NoSuchAddress();
        }
        else if (executed.Exception is Invalid invalid)
        {
            executed.ExceptionHandled = true;
            foreach (var (field, key, args) in invalid.Errors)
            {
                page.ModelState.AddModelError(FieldOf(page, field), words[key, args]);
            }

            executed.Result = await AgainAsync(page);
        }
    }

    private IActionResult Elsewhere(PageModel page, Refused refused)
    {
        if (refused.Code == "access.sign-in")
        {
            return new RedirectResult(DueFirstPages.SignInFor(page) ?? IdentityPages.SignIn + "?grizti=" + Uri.EscapeDataString(page.Request.Path + page.Request.QueryString));
        }

        if (refused.Code is not ("access.denied" or "access.not-found"))
        {
            page.HttpContext.Items[ToldOnStatus.Refusal] = refused; // of the other two the number alone says enough
        }

        return new StatusCodeResult(RefusalStatus.Of(refused.Code));
    }

    // An address that no link and no form of ours makes.
    private static StatusCodeResult NoSuchAddress() => new(StatusCodes.Status404NotFound);

    private async Task<IActionResult> AgainAsync(PageModel page, Refused? refused = null)
    {
        if (refused is not null)
        {
            page.ModelState.AddModelError(FieldRefusedFor(page, refused.Code), words[refused.Code, [.. refused.Args]]);
            if (refused.Code == "access.once-reused")
            {
                page.HttpContext.Items[OnceField] = "used";
            }
        }

        if (page is ILoads loads)
        {
            try
            {
                await loads.LoadAsync();
            }
            catch (Invalid)
            {
                return NoSuchAddress();
            }
            catch (Refused gone)
            {
                return Elsewhere(page, refused ?? gone); // what the page was about is no longer there to be drawn
            }
        }

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    // The framework's own messages are keys (BindingTexts): say them.
    private void Speak(PageModel page)
    {
        foreach (var entry in page.ModelState.Values.Where(entry => entry.Errors.Count > 0))
        {
            var said = entry.Errors.Select(error => words[error.ErrorMessage is { Length: > 0 } key ? key : "Validation.check"]).ToList();
            entry.Errors.Clear();
            said.ForEach(entry.Errors.Add);
        }
    }

    // The field whose value a rule said no to; none when it is about more than one.
    private static string FieldRefusedFor(PageModel page, string code) => (
        from property in page.GetType().GetProperties()
        where property.IsDefined(typeof(BindPropertyAttribute))
        from part in property.PropertyType.GetProperties()
        where part.GetCustomAttribute<RefusedForAttribute>()?.Codes.Contains(code) == true
        let name = FieldOf(page, part.Name)
        where Sent(page, name)
        select name).FirstOrDefault() ?? "";

    private static bool Sent(PageModel page, string name) => page.Request.HasFormContentType
        && page.Request.Form.Keys.Any(key => key == name || key.StartsWith(name + ".", StringComparison.Ordinal) || key.StartsWith(name + "[", StringComparison.Ordinal));

    // Pages bind a request, or parts of one, and may bind several: the box is the one that was sent, else one of a form that was.
    private static string FieldOf(PageModel page, string field)
    {
        var bound =
            from property in page.GetType().GetProperties()
            let binding = property.GetCustomAttribute<BindPropertyAttribute>()
            where binding is not null && field.Length > 0
            let whole = binding.Name ?? property.Name
            let name = whole == field || property.Name == field ? whole : property.PropertyType.GetProperty(field) is null ? null : $"{whole}.{field}"
            where name is not null
            orderby Sent(page, name) ? 0 : Sent(page, whole) ? 1 : 2
            select name;
        return bound.FirstOrDefault() ?? field;
    }
}
