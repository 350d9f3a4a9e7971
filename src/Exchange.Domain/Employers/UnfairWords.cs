using System.Text.RegularExpressions;
using Exchange.Domain.Language;

namespace Exchange.Domain.Employers;

/// <summary>
/// Words that may prefer a sex (F-2) or ask for criminal records (X-5). It only warns: "men's hairdresser" is honest work, so a human decides.
/// </summary>
public static partial class UnfairWords
{
    /// <summary>The words as the folded text has them, each once, in order; empty when there is nothing to look at.</summary>
    /// <param name="texts">Texts of a vacancy.</param>
    public static IReadOnlyList<string> In(params string[] texts) =>
        [.. texts.SelectMany(text => Words().Matches(Folding.Fold(text))).Select(found => found.Value).Distinct()];

    // Folded forms. "Vyr" alone also begins "vyresnysis" and "vyriausiasis", which are about rank, and "man" is Lithuanian for "to me".
    [GeneratedRegex(@"\b(vyr(as|o|ui|a|u|e|ai|ams|us|ais|uose)|vyrisk\w*|moter\w*|mergin\w*|vaikin\w*|pon(ia|ios|iai|as|ui|ai)|wom[ae]n|men|(fe)?males?|girls?|boys?|(ne)?teist\w*|criminal record\w*)\b")]
    private static partial Regex Words();
}
