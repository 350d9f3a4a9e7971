using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Exchange.Api.Http;

/// <summary>Structured logs without personal data, and OpenTelemetry when an endpoint is configured.</summary>
internal static class Observing
{
    public static void Add(WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole();
        }

        // Paths hold ids and queries hold what people typed: request lines stay out of the log, and addresses out of the traces.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // FaultLog writes the line of an answer from 500 on, without the message of the exception, which may quote a person.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry()
                .WithTracing(traces => traces
                    .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = (request, _) => request.SetTag("url.path", null).SetTag("url.query", null))
                    .AddOtlpExporter())
                .WithMetrics(meters => meters.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter());
        }
    }
}
