using System.ComponentModel.DataAnnotations;
using MediatR;

namespace Exchange.Api.Pipeline;

/// <summary>Checks the DataAnnotations of a request, whose messages are text keys, and that every value in it is one at all.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        var wrong = results.Select(result => (Field: result.MemberNames.FirstOrDefault() ?? "", KeyOf(result), Array.Empty<object>())).ToList();
        wrong.AddRange(WholeValues.BrokenIn(request).Except(wrong.Select(one => one.Field)).Select(field => (field, "Validation.check", Array.Empty<object>())).ToList());
        return wrong.Count == 0 ? next() : throw new Invalid([.. wrong]);
    }

    // An attribute without an own message would speak the framework's English: name the attribute's general sentence instead.
    private static string KeyOf(ValidationResult result) =>
        result.ErrorMessage is { } message && message.Contains('.') && !message.Contains(' ') ? message : "Validation.check";
}
