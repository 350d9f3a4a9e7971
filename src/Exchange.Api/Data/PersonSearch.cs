using System.Globalization;
using Exchange.Domain.Identity;
using Exchange.Domain.Language;

namespace Exchange.Api.Data;

/// <summary>Finding a person by what staff remember of them.</summary>
internal static class PersonSearch
{
    /// <summary>Whether every word of the search is in the name, the member number or the phone; nothing asked finds everybody.</summary>
    public static bool Answers(this Person person, string? search)
    {
        var text = Folding.Fold($"{person.FullName} {person.MemberNumber.ToString(CultureInfo.InvariantCulture)} {person.Phone} {person.Email}");
        return Folding.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
