using Exchange.Api.Pipeline;
using Microsoft.AspNetCore.Diagnostics;

namespace Exchange.Api.Http;

/// <summary>
/// Every answer from 500 on leaves one line: which act, which fault, which trace. Whoever answers the fault may hide it; nothing hides
/// from here, because it stands around everything.
/// </summary>
internal sealed partial class FaultLog(RequestDelegate next, ILogger<FaultLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        Exception? fault = null;
        try
        {
            await next(http);
            fault = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            // Not even the fault could be spoken of: the database is away, say.
            fault = e;
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            var route = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
            LogFault(
                http.Response.StatusCode,
                http.RequestServices.GetRequiredService<CurrentActor>().BrokenAct ?? "no act",
                http.Request.Method,
                (route as RouteEndpoint)?.RoutePattern.RawText is { } pattern ? "/" + pattern.Trim('/') : "no route",
                Fault.Trace,
                fault is null ? "no exception" : Fault.InWords(fault));
        }
    }

    // The pattern of the address, not the address: paths hold ids and queries hold what people typed.
    [LoggerMessage(LogLevel.Error, "{Status} in {Act} at {Method} {Route}, trace {Trace}: {Fault}")]
    private partial void LogFault(int status, string act, string method, string route, string trace, string fault);
}
