using System.Text.Json.Serialization;
using Exchange.Api.Addresses;
using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Data.Seeds;
using Exchange.Api.Features.Communities;
using Exchange.Api.Http;
using Exchange.Api.Identity;
using Exchange.Api.Outbox;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;
using MediatR;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Exchange.Api;

/// <summary>Everything both hosts share: the pages call it, and the API alone calls it.</summary>
public static class ExchangeApi
{
    public static readonly string[] Languages = ["lt", "en"];

    /// <exception cref="StartRefused">A setting is unknown or impossible.</exception>
    public static WebApplicationBuilder AddExchange(this WebApplicationBuilder builder)
    {
        // Defaults lie below everything else, so file, environment and command line all override them.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
            Path = "exchange.json",
        });

        var settings = Settings.Read(builder.Configuration, builder.Environment);
        Directory.CreateDirectory(settings.DataFolder);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 10 * 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new WriteTurn(settings.Store.Kind == StoreKind.Sqlite));
        services.AddSingleton(new TextSource(typeof(ExchangeApi).Assembly, "Exchange.Api.Texts"));
        services.AddSingleton<Words>();
        services.AddSingleton<Names>();
        services.AddSingleton<MatchWords>();
        services.AddSingleton<NoticeWords>();
        services.AddSingleton<MatchIndex>();
        services.AddSingleton(VocabularyFile.Read());
        services.AddSingleton(NeighbourhoodsFile.Read());
        services.AddSingleton(HeldWordsFile.Read());
        services.AddSingleton<QuestionnaireRules>();
        services.AddSingleton<SkillFinder>();
        services.AddSingleton<ImportWords>();
        services.AddDbContextPool<ExchangeDb>(settings.Store.Configure);
        services.AddSingleton<Features.Organisations.RememberedCommunity>();
        services.AddSingleton<Letters>();
        services.AddSingleton<Gateway>();
        services.AddSingleton<ClockRound>();
        services.AddHostedService<Clock>();
        services.AddSingleton(new FirstRun(settings.Demo));
        services.AddSingleton(new SecondFactorRule(builder.Environment.IsProduction() && !settings.Demo));
        AddIdentity(services, settings);
        AddMediator(services);
        AddHttp(services);
        AddAsked(services);
        Observing.Add(builder);
        return builder;
    }

    /// <summary>Maps <c>/api</c>, health and Swagger. Call after authentication and the actor are in place.</summary>
    public static WebApplication MapExchangeApi(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapSwagger();
        app.UseSwaggerUI(ui => ui.DocumentTitle = "Mainų birža API");
        var api = app.MapGroup("/api").RequireRateLimiting(CallerLimits.Api);
        foreach (var endpoints in typeof(ExchangeApi).Assembly.DefinedTypes.Where(type => type.Name.EndsWith("Endpoints", StringComparison.Ordinal) && type.Namespace!.StartsWith("Exchange.Api.Features", StringComparison.Ordinal)))
        {
            endpoints.GetMethod("Map")!.Invoke(null, [api]);
        }

        return app;
    }

    /// <summary>Stands around everything else, so that no fault is hidden from the log. Call first.</summary>
    public static WebApplication UseFaultLog(this WebApplication app)
    {
        app.UseMiddleware<FaultLog>();
        return app;
    }

    /// <summary>The part of the request pipeline that both hosts share, in order.</summary>
    public static WebApplication UseExchange(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        // Before the handler of faults, which speaks the language of the reader too.
        app.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture("lt").AddSupportedCultures(Languages).AddSupportedUICultures(Languages);
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api => api.UseExceptionHandler().UseStatusCodePages().UseMiddleware<ReadableBodies>());
        app.UseRouting();
        app.UseMiddleware<AskingOften>();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        return app;
    }

    /// <summary>Migrates the database, and fills an empty demo, before the first request is answered.</summary>
    /// <param name="app">The host.</param>
    /// <param name="serves">People can come; a verb of the command line answers nobody.</param>
    /// <exception cref="StartRefused">The database is newer than the program, or real although a demo was asked for.</exception>
    public static async Task PrepareAsync(this IHost app, bool serves = true)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ExchangeDb>();
        await DatabaseStart.PrepareAsync(db, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DemoCommunity>().PrepareAsync(CancellationToken.None);
        var firstRun = scope.ServiceProvider.GetRequiredService<FirstRun>();
        if (serves && await firstRun.IsNeededAsync(db, CancellationToken.None))
        {
            // The console, not the log: logs travel.
            Console.WriteLine($"First run: type this on the page {SetupPages.Token}, or send it in the header {FirstRun.Header} to /api/setup. One-time token: {firstRun.Token}");
        }

        if (serves)
        {
            // Beside the first pages, which do not need it. Should it fail, the first reader tries again and is told.
            var index = app.Services.GetRequiredService<MatchIndex>();
            app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => Task.Run(() => index.CurrentAsync(CancellationToken.None)));
        }
    }

    private static void AddIdentity(IServiceCollection services, Settings settings)
    {
        services.AddIdentityCore<Login>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<ExchangeDb>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<TimingShield>();

        // A browser cookie never drives the API, and a token never opens a page.
        services.AddAuthentication("cookie-or-token")
            .AddPolicyScheme("cookie-or-token", null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "birza";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromHours(12);
            })
            .AddBearerToken(IdentityConstants.BearerScheme, options => options.BearerTokenExpiration = TimeSpan.FromHours(1));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<TimeProvider>((options, clock) => options.CookieManager = new CookieByAge(clock));
        services.AddAuthorization();
        services.AddDataProtection().SetApplicationName("birza").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataFolder, "keys")));
    }

    private static void AddMediator(IServiceCollection services)
    {
        services.AddScoped<IMediator>(provider => new Mediator(provider.GetService!));
        foreach (var handler in typeof(ExchangeApi).Assembly.DefinedTypes.Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var handles in handler.GetInterfaces().Where(face => face.IsGenericType && face.GetGenericTypeDefinition() is var kind && (kind == typeof(IRequestHandler<,>) || kind == typeof(INotificationHandler<>))))
            {
                services.AddTransient(handles, handler);
            }

            if (handler.IsAssignableTo(typeof(IClockWork)))
            {
                services.AddSingleton(typeof(IClockWork), handler);
            }
        }

        // The order is the order of a request: may? → valid? → change, and may they take part? or access record → handler.
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(MayBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ChangeBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TakingPartBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SensitiveBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(OpeningBehavior<,>));
    }

    // What a handler, or what it asks for, asks for in turn lives as long as the request. Only what is remembered longer is written down above.
    private static void AddAsked(IServiceCollection services)
    {
        var asking = new Queue<Type>(services.Select(service => service.ImplementationType).OfType<Type>().Where(IsOurs));
        while (asking.TryDequeue(out var next))
        {
            foreach (var asked in next.GetConstructors().SelectMany(made => made.GetParameters()).Select(part => part.ParameterType).Where(IsOurs))
            {
                if (services.All(service => service.ServiceType != asked))
                {
                    services.AddScoped(asked);
                    asking.Enqueue(asked);
                }
            }
        }

        static bool IsOurs(Type type) => type.Assembly == typeof(ExchangeApi).Assembly && type is { IsClass: true, IsAbstract: false };
    }

    private static void AddHttp(IServiceCollection services)
    {
        services.AddExceptionHandler<ApiProblems>();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ApiProblems.Name);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true); // to be answered with a code, as every refusal is
        services.AddHealthChecks().AddDbContextCheck<ExchangeDb>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.Converters.Add(new WeekTimesJson());
        });
        services.AddSingleton<CallerLimits>();
        Swagger.Add(services);
    }
}
