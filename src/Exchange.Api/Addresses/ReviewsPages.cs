namespace Exchange.Api.Addresses;

/// <summary>Pages about reviews.</summary>
public static class ReviewsPages
{
    public const string Notes = "/kreipimaisi/pastabos";

    public static string Neighbour(Guid id) => $"/kaimynai/{id}";

    public static string Review(Guid id) => $"/susitarimai/{id}/atsiliepimas";
}
