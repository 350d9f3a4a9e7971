using System.Text.RegularExpressions;

namespace Exchange.Tests.House;

/// <summary>What is typed and sent is drawn by the field tags, which keep it and say what is wrong; a box drawn by hand is named here, with its reason.</summary>
public sealed partial class DrawnByHand
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["Agreements/_AlsoMine"] = "one tick that stands there to begin with",
        ["Listings/New"] = "hundreds of skills in folders, and those found again above them",
        ["Questionnaires/_LanguageLevel"] = "a list of levels, each of which is right",
        ["Questionnaires/_SkillBox"] = "a skill among hundreds, in folders, found and left out",
        ["Questionnaires/_SkillLevels"] = "a list of levels, each of which is right",
        ["Questionnaires/_SkillPicker"] = "words to look for, and no part of the form",
        ["Slips/EnterSlips"] = "a table to type ten slips in; what was read of a row stands under it",
    };

    [Test]
    public void is_no_box_of_a_form_that_is_sent()
    {
        var byHand =
            from file in Repository.Files("src/Exchange.Web/Pages", ".cshtml")
            where Box().IsMatch(Asking().Replace(Repository.Read(file), ""))
            select file["src/Exchange.Web/Pages/".Length..^".cshtml".Length];

        Assert.That(byHand.Order(StringComparer.Ordinal), Is.EqualTo(Reasons.Keys.Order(StringComparer.Ordinal)));
    }

    // What a form asks stands in the address, and nothing of it is refused.
    [GeneratedRegex("<form method=\"get\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Asking();

    [GeneratedRegex("<(select|textarea|input(?![^>]*type=\"hidden\"))[ >]")]
    private static partial Regex Box();
}
