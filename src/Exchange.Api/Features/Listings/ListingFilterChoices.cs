using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Places;
using Exchange.Domain.Skills;
using MediatR;

namespace Exchange.Api.Features.Listings;

/// <summary>What the list of listings can be narrowed by, in the reader's language.</summary>
[May(Who.Anyone)]
public sealed record ListingFilterChoices : IRequest<ListingFilters>;

/// <param name="Categories">Code and name of each category that can be offered.</param>
/// <param name="Neighbourhoods">Code and name of each part of Dainava.</param>
/// <param name="Languages">Code and name of each language.</param>
public sealed record ListingFilters(IReadOnlyList<NamedCode> Categories, IReadOnlyList<NamedCode> Neighbourhoods, IReadOnlyList<NamedCode> Languages);

public sealed record NamedCode(string Code, string Name);

internal sealed class ListingFilterChoicesHandler(Vocabulary vocabulary, Neighbourhoods places, Names names) : IRequestHandler<ListingFilterChoices, ListingFilters>
{
    public Task<ListingFilters> Handle(ListingFilterChoices request, CancellationToken ct) => Task.FromResult(new ListingFilters(
        [.. vocabulary.Categories.Where(category => category.Safety != SafetyLevel.Excluded).Select(category => new NamedCode(category.Code, names.Category(category.Code)))],
        [.. places.All.Select(place => new NamedCode(place.Code, names.Neighbourhood(place.Code)))],
        [.. SpokenLanguages.Codes.Where(code => code != SpokenLanguages.Other).Select(code => new NamedCode(code, names.Language(code)))]));
}
