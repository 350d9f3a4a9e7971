using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Exchange.Web;

/// <summary>Pages, API and Swagger in one process.</summary>
public sealed class WebHost
{
    private WebHost()
    {
    }

    public static async Task<int> Main(string[] args)
    {
        try
        {
            var app = Build(args);
            await app.PrepareAsync();
            app.SayWhere();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    /// <param name="args">Command line.</param>
    /// <param name="adjust">Last word on the builder: tests put a fake clock here.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(WebHost).Assembly.GetName().Name }).AddExchange();
        builder.Services.AddSingleton(new TextSource(typeof(WebHost).Assembly, "Exchange.Web.Texts"));
        builder.Services.AddSingleton<SiteMap>();
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "birza-forma";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // the content security policy says it, for all browsers we serve
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddRazorPages().AddMvcOptions(mvc =>
        {
            mvc.ModelValidatorProviders.Clear(); // requests are validated once, in the pipeline
            mvc.ModelBinderProviders.Insert(0, new FieldBinders());
            mvc.Filters.Add<PageEdge>();
            BindingTexts.Set(mvc.ModelBindingMessageProvider);
        });
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseFaultLog();
        app.UseResponseCompression();
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            pages => pages.UseExceptionHandler(SitePages.Status("500")).UseStatusCodePagesWithReExecute(SitePages.Status("{0}")).UseMiddleware<ReadableForms>());
        app.UseExchange();
        app.UseMiddleware<PersonsLanguage>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapExchangeApi();
        return app;
    }
}
