using System.Text.Json;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Api.Http;

/// <summary>Status of a refusal, the same for pages and API.</summary>
public static class RefusalStatus
{
    public static int Of(string code) => code switch
    {
        "access.sign-in" or "access.wrong-credentials" => StatusCodes.Status401Unauthorized,
        "access.denied" or "identity.new-pin-needed" or "identity.second-factor-needed" => StatusCodes.Status403Forbidden,
        "setup.needed" => StatusCodes.Status503ServiceUnavailable,
        "access.not-found" => StatusCodes.Status404NotFound,
        "access.changed" => StatusCodes.Status412PreconditionFailed,
        "access.version-missing" => StatusCodes.Status428PreconditionRequired,
        "access.too-many" => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status409Conflict,
    };
}

/// <summary>Refusals and wrong shapes of the API as RFC 9457 problem details with a stable code.</summary>
internal sealed class ApiProblems(Words words) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        // Every handler of faults asks here first. A page that broke has its own page to say so.
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var problem = exception switch
        {
            Refused refused => Of(RefusalStatus.Of(refused.Code), refused.Code, words[refused.Code, [.. refused.Args]]),
            Invalid invalid => Of(invalid),
            BadHttpRequestException bad => Of(bad),
            _ => Of(StatusCodes.Status500InternalServerError, "access.fault", words["access.fault"]),
        };
        http.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancellationToken: ct);
        return true;
    }

    public static ProblemDetails Of(int status, string code, string sentence)
    {
        var problem = new ProblemDetails { Status = status, Type = $"/problems/{code}", Title = sentence, Extensions = { ["code"] = code } };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            problem.Extensions["faultId"] = Fault.Id;
        }

        return problem;
    }

    /// <summary>Gives a code and a sentence to what the framework answers by its number alone: an address that is not there, a way that is not offered.</summary>
    public static void Name(ProblemDetailsContext context)
    {
        var (problem, words) = (context.ProblemDetails, context.HttpContext.RequestServices.GetRequiredService<Words>());
        var code = problem.Status switch
        {
            StatusCodes.Status404NotFound => "access.not-found",
            >= StatusCodes.Status500InternalServerError => "access.fault",
            _ => "access.unreadable",
        };
        context.ProblemDetails = Of(problem.Status ?? StatusCodes.Status500InternalServerError, code, words[code]);
    }

    private ProblemDetails Of(Invalid invalid)
    {
        var problem = Of(StatusCodes.Status400BadRequest, "access.invalid", words["access.invalid"]);
        problem.Extensions["errors"] = invalid.Errors.Select(error => Field(JsonNamingPolicy.CamelCase.ConvertName(error.Field), error.Key, error.Args)).ToArray();
        return problem;
    }

    private ProblemDetails Of(BadHttpRequestException bad)
    {
        var problem = Of(bad.StatusCode, "access.unreadable", words["access.unreadable"]);
        if (bad.InnerException is JsonException { Path: { } path } && path.TrimStart('$', '.') is { Length: > 0 } field)
        {
            problem.Extensions["errors"] = new[] { Field(field, "Validation.check", []) };
        }

        return problem;
    }

    private object Field(string name, string code, object[] args) => new { field = name, code, message = words[code, args] };
}
