using Exchange.Api.Data;
using Exchange.Domain.Identity;

namespace Exchange.Api.Areas;

/// <summary>A file while it is written.</summary>
/// <param name="db">What is written down.</param>
/// <param name="file">The file.</param>
/// <param name="people">Its people by their keys.</param>
/// <param name="named">Agreements that something names.</param>
internal sealed class FileWriting(ExchangeDb db, CommunityFile file, IReadOnlyDictionary<string, Person> people, HashSet<Guid> named)
{
    private readonly IReadOnlyDictionary<string, Person> people = people;
    private readonly Dictionary<Guid, string> keys = people.ToDictionary(one => one.Value.Id, one => one.Key);

    public ExchangeDb Db => db;

    public CommunityFile File => file;

    public IReadOnlySet<Guid> NamedAgreements => named;

    public Person Person(FilePerson said) => people[said.Key];

    /// <summary>What the rest of the file calls something.</summary>
    public void Call(Guid id, string key) => keys.Add(id, key);

    public string Key(Guid id) => keys[id];

    public string? Key(Guid? id) => id is { } known ? keys[known] : null;

    public string? KeyOrNull(Guid id) => keys.GetValueOrDefault(id);
}
