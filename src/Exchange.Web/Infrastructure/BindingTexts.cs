using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Exchange.Web.Infrastructure;

/// <summary>What the framework says when typed text is not a number or a date: text keys, spoken later in the reader's language.</summary>
internal static class BindingTexts
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Validation.check");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Validation.check");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Validation.check");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Validation.check");
        messages.SetValueIsInvalidAccessor(_ => "Validation.check");
        messages.SetValueMustBeANumberAccessor(_ => "Validation.number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Validation.number");
        messages.SetValueMustNotBeNullAccessor(_ => "Validation.required");
        messages.SetMissingBindRequiredValueAccessor(_ => "Validation.required");
        messages.SetMissingKeyOrValueAccessor(() => "Validation.required");
    }
}
