using Exchange.Domain;
using Exchange.Domain.Agreements;
using Exchange.Domain.Employers;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;

namespace Exchange.Api.Features.Communities;

/// <summary>What the keys of a file stand for.</summary>
internal sealed class Keys
{
    public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Employer> Employers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Vacancy> Vacancies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Listing> Listings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Agreement> Agreements { get; } = new(StringComparer.Ordinal);

    public Person Person(string? key) => Of(People, key);

    public Employer Employer(string key) => Of(Employers, key);

    public Vacancy Vacancy(string key) => Of(Vacancies, key);

    public Listing Listing(string key) => Of(Listings, key);

    public Agreement Agreement(string? key) => Of(Agreements, key);

    private static T Of<T>(Dictionary<string, T> known, string? key) => known.TryGetValue(key ?? "", out var found) ? found : throw new Refused("communities.key-unknown", key ?? "");
}
