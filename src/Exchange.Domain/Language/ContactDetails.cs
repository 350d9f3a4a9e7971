using System.Text.RegularExpressions;

namespace Exchange.Domain.Language;

/// <summary>What kind of contact detail stands in a text.</summary>
public enum ContactKind
{
    /// <summary>A phone number.</summary>
    Phone = 0,

    /// <summary>An e-mail address, also written out to hide it from machines.</summary>
    Email = 1,

    /// <summary>A street with a house number.</summary>
    StreetAddress = 2,
}

/// <summary>A contact detail found in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Characters, > 0.</param>
public sealed record ContactDetail(ContactKind Kind, int Start, int Length);

/// <summary>Finds contact details in public text, so that the author can move them where only the other side sees them (L9).</summary>
public static partial class ContactDetails
{
    /// <summary>All details in the order of the text, without overlaps. Clean the text first: invisible characters hide details.</summary>
    /// <param name="text">Public text; null counts as empty.</param>
    public static IReadOnlyList<ContactDetail> Find(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var found = new List<ContactDetail>();
        found.AddRange(Email().Matches(text).Select(match => new ContactDetail(ContactKind.Email, match.Index, match.Length)));
        found.AddRange(StreetAddress().Matches(text).Select(match => new ContactDetail(ContactKind.StreetAddress, match.Index, match.Length)));
        found.AddRange(PhonesInText.Find(text));

        var apart = new List<ContactDetail>();
        foreach (var detail in found.OrderBy(detail => detail.Start).ThenByDescending(detail => detail.Length))
        {
            if (apart.Count == 0 || detail.Start >= apart[^1].Start + apart[^1].Length)
            {
                apart.Add(detail);
            }
        }

        return apart;
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}
        |[\p{L}\p{N}._-]{1,64}\s{0,2}(?:[(\[]\s?(?:at|eta|@)\s?[)\]]|\seta\s)\s{0,2}[\p{L}\p{N}-]{1,63}\s{0,2}(?:\.|[(\[]?\s?(?:taškas|taskas|dot)\s?[)\]]?)\s{0,2}\p{L}{2,10}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Email();

    // The number must stand right after the word for "street"; an hour, an amount or a date after it is none.
    [GeneratedRegex(@"
        (?<![\p{L}\p{N}])
        (?:\p{L}\.\s?|\p{L}{2,20}\s|\d{1,2}-?\p{L}{2,8}\s|\d{1,2}\sd\.\s){0,3}
        (?:\p{L}{2,20}(?:os|ės|es|ų|u|o|aus|ies|ios|ias)|\d{1,2}-?(?:osios|ojo|oji))
        \s{1,2}
        (?:(?:g|pr|al|pl|a|skg|tak|kel)(?:\.\s{0,2}|\s)|(?:gatv|prospekt|alėj|alej|plent|skersgatv|aikšt|aikst|takas|kelias)\p{L}{0,6}\s|gatv\.\s{0,2}|prosp\.\s{0,2})
        (?>(?:nr\.?\s?)?(?:namas\s)?\d{1,3}\p{L}?(?:\s?[-–/]\s?\d{1,4})?)
        (?!\p{L}|\d|[:.,]\d|\s?[-–]\s?\d|\s?(?:val|min|h|d|m|km|kg|g|gr|l|ml|vnt|eur|€|%|metr\p{L}*|vaik\p{L}*|žmon\p{L}*|zmon\p{L}*|asmen\p{L}*|kart\p{L}*|dien\p{L}*|sav\p{L}*|mėn\p{L}*|men\p{L}*)(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex StreetAddress();
}
