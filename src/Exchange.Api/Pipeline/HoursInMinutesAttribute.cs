using System.ComponentModel.DataAnnotations;
using Exchange.Domain.Exchanges;

namespace Exchange.Api.Pipeline;

/// <summary>Minutes that can be booked for one person at once (X9), or 0 where nothing can be said too. The domain refuses the rest.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HoursInMinutesAttribute : RangeAttribute
{
    /// <param name="orNone">0 can be said: a gift, or that nothing is booked.</param>
    public HoursInMinutesAttribute(bool orNone = false)
        : base((orNone ? Hours.Zero : Hours.Least).Minutes, Hours.Most.Minutes)
    {
        OrNone = orNone;
        ErrorMessage = "Agreements.amount-range";
    }

    /// <summary>0 can be said.</summary>
    public bool OrNone { get; }
}
