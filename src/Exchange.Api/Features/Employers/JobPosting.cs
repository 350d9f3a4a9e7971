using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Domain.Employers;

namespace Exchange.Api.Features.Employers;

/// <summary>An open job as schema.org JobPosting, so that search engines and job boards find it.</summary>
public static class JobPosting
{
    /// <summary>Null for a job that is not open: a closed one must not be found.</summary>
    /// <param name="vacancy">Job.</param>
    public static JsonObject? Of(VacancyDetails vacancy)
    {
        if (!vacancy.IsOpen)
        {
            return null;
        }

        var posting = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["title"] = vacancy.Title,
            ["description"] = Description(vacancy),
            ["datePosted"] = Day(DateOnly.FromDateTime(vacancy.PublishedAt!.Value.InKaunas().DateTime)),
            // Open through the whole last day in Kaunas.
            ["validThrough"] = KaunasTime.At(vacancy.OpenUntil!.Value, new(23, 59)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = vacancy.Employer, ["value"] = vacancy.Id.ToString() },
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = vacancy.Employer },
            ["directApply"] = false,
            ["totalJobOpenings"] = vacancy.Seats,
        };
        if (vacancy.Place.Length > 0)
        {
            posting["jobLocation"] = new JsonObject
            {
                ["@type"] = "Place",
                ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["streetAddress"] = vacancy.Place, ["addressLocality"] = "Kaunas", ["addressCountry"] = "LT" },
            };
        }

        if (vacancy.Remote)
        {
            posting["jobLocationType"] = "TELECOMMUTE";
            posting["applicantLocationRequirements"] = new JsonObject { ["@type"] = "Country", ["name"] = "LT" };
        }

        if (vacancy.Pay.From is not null)
        {
            posting["baseSalary"] = Salary(vacancy.Pay);
        }

        if (vacancy.HoursText.Length > 0)
        {
            posting["workHours"] = vacancy.HoursText;
        }

        if (vacancy.Occupation is not null)
        {
            posting["occupationalCategory"] = vacancy.Occupation;
        }

        if (vacancy.Skills.Count > 0)
        {
            posting["skills"] = string.Join(", ", vacancy.Skills.Select(skill => skill.Name));
        }

        return posting;
    }

    private static string Description(VacancyDetails vacancy) =>
        string.Join('\n', new[] { vacancy.Tasks, vacancy.Pay.Words, vacancy.HoursText }.Where(text => text.Length > 0));

    private static JsonObject Salary(Pay pay)
    {
        var value = new JsonObject { ["@type"] = "QuantitativeValue", ["unitText"] = pay.Per == PayPer.Hour ? "HOUR" : "MONTH" };
        if (pay.To is { } to)
        {
            (value["minValue"], value["maxValue"]) = (pay.From, to);
        }
        else
        {
            value["value"] = pay.From;
        }

        return new() { ["@type"] = "MonetaryAmount", ["currency"] = "EUR", ["value"] = value };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
