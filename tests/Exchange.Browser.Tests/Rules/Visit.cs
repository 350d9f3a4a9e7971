namespace Exchange.Browser.Tests.Rules;

/// <summary>A page and who may see it.</summary>
/// <param name="Route">As the page declares it.</param>
/// <param name="Roles">Everybody who sees it, the one with whose eyes it is examined first; to all others it is closed.</param>
public sealed record Visit(string Route, params Role[] Roles)
{
    /// <summary>Names of what the address is about, in the order of the route's parts; see <see cref="Neighbourhood.Ids"/>.</summary>
    public string[] About { get; init; } = [];

    /// <summary>Added to the address; a name in braces is what it is about.</summary>
    public string Query { get; init; } = "";

    /// <summary>Its form, sent empty, is refused and drawn again.</summary>
    public bool Errs { get; init; }

    public int Status { get; init; } = 200;

    internal string Address(Neighbourhood place)
    {
        var names = new Queue<string>(About);
        var parts = Route.Split('/').Select(part => part.StartsWith('{') ? place.Ids[names.Dequeue()].ToString() : part);
        return string.Join('/', parts) + place.Ids.Aggregate(Query, (query, known) => query.Replace($"{{{known.Key}}}", known.Value.ToString(), StringComparison.Ordinal));
    }
}
