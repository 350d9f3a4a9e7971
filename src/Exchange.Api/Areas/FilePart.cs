using Exchange.Domain.Identity;

namespace Exchange.Api.Areas;

/// <summary>What an area writes into the file of a community, and does again from it by the verbs of the domain: what a rule refuses, no file can say.</summary>
/// <param name="place">Its place in the file, and in the order of reading: after whatever it names by a key.</param>
/// <param name="name">What the file calls it.</param>
/// <param name="type">What is said.</param>
internal abstract class FilePart(int place, string name, Type type)
{
    public int Place => place;

    public string Name => name;

    public Type Type => type;

    /// <summary>It is said of each person.</summary>
    public virtual bool IsOfPerson => false;

    /// <summary>It is about what people did together, and is read when all of that has happened again.</summary>
    public virtual bool IsAfterHours => false;

    /// <summary>Agreements that it names, which therefore need a key.</summary>
    public virtual Task<List<Guid>> NamedAgreementsAsync(FileWriting file, CancellationToken ct) => Task.FromResult<List<Guid>>([]);

    public abstract Task WriteAsync(FileWriting file, CancellationToken ct);

    public abstract void Read(FileReading file);
}

/// <summary>Rows of their own.</summary>
internal abstract class FilePart<T>(int place, string name) : FilePart(place, name, typeof(IReadOnlyList<T>))
{
    public sealed override async Task WriteAsync(FileWriting file, CancellationToken ct) => file.File.Parts[Name] = await RowsAsync(file, ct);

    public sealed override void Read(FileReading file)
    {
        foreach (var said in (IReadOnlyList<T>?)file.File.Parts.GetValueOrDefault(Name) ?? [])
        {
            Read(said, file);
        }
    }

    /// <summary>Everything, in an order that does not change from one time to the next.</summary>
    protected abstract Task<IReadOnlyList<T>> RowsAsync(FileWriting file, CancellationToken ct);

    protected abstract void Read(T said, FileReading file);
}

/// <summary>What is said of each person; of whom nothing is said it is left out.</summary>
internal abstract class PersonFilePart<T>(int place, string name) : FilePart(place, name, typeof(T))
    where T : class
{
    public sealed override bool IsOfPerson => true;

    public sealed override async Task WriteAsync(FileWriting file, CancellationToken ct)
    {
        var say = await SayAsync(file, ct);
        foreach (var said in file.File.People)
        {
            said.Parts[Name] = say(file.Person(said));
        }
    }

    public sealed override void Read(FileReading file)
    {
        foreach (var said in file.File.People)
        {
            if (said.Parts.GetValueOrDefault(Name) is T part)
            {
                Read(file.Of<Person>(said.Key), said, part, file);
            }
        }
    }

    /// <summary>Reads all at once, and says then what there is to say of one.</summary>
    protected abstract Task<Func<Person, T?>> SayAsync(FileWriting file, CancellationToken ct);

    protected abstract void Read(Person person, FilePerson whole, T said, FileReading file);
}
