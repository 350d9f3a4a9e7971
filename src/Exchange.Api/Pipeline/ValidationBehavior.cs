using System.ComponentModel.DataAnnotations;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Checks the DataAnnotations of a request; their messages are text keys.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true))
        {
            return next();
        }

        throw new Invalid([.. results.Select(result => (result.MemberNames.FirstOrDefault() ?? "", KeyOf(result), Array.Empty<object>()))]);
    }

    // An attribute without an own message would speak the framework's English: name the attribute's general sentence instead.
    private static string KeyOf(ValidationResult result) =>
        result.ErrorMessage is { } message && message.Contains('.') && !message.Contains(' ') ? message : "Validation.check";
}
