using System.ComponentModel.DataAnnotations;
using Exchange.Api.Pipeline;
using Exchange.Domain.Language;

namespace Exchange.Api.Identity;

/// <summary>How a person can be reached, as typed.</summary>
internal static class Contacts
{
    /// <summary>The phone in the form that is stored; null when none was given.</summary>
    /// <exception cref="Invalid">It is not a phone number.</exception>
    public static string? Phone(string field, string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : PhoneNumber.TryNormalise(typed, out var phone) ? phone
        : throw new Invalid(field, "Identity.phone-wrong");

    /// <summary>Either of the two from one box.</summary>
    /// <exception cref="Invalid">It is neither.</exception>
    public static (string? Email, string? Phone) Either(string field, string typed) =>
        typed.Contains('@', StringComparison.Ordinal) && new EmailAddressAttribute().IsValid(typed.Trim()) ? (typed, null)
        : PhoneNumber.TryNormalise(typed, out var phone) ? (null, phone)
        : throw new Invalid(field, "Identity.contact-wrong");
}
