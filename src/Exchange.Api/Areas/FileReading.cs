using Exchange.Api.Data;
using Exchange.Api.Texts;
using Exchange.Domain;
using Exchange.Domain.Identity;
using Exchange.Domain.Listings;
using Exchange.Domain.Questionnaires;
using Exchange.Domain.Skills;

namespace Exchange.Api.Areas;

/// <summary>A file while everything in it happens again.</summary>
/// <param name="db">Where it happens.</param>
/// <param name="file">The file.</param>
/// <param name="rules">What may be said in a questionnaire.</param>
/// <param name="vocabulary">Skills.</param>
/// <param name="held">Words for which staff looks first.</param>
/// <param name="time">What its times mean.</param>
/// <param name="words">Sentences of the program.</param>
internal sealed class FileReading(ExchangeDb db, CommunityFile file, QuestionnaireRules rules, Vocabulary vocabulary, HeldWords held, FileTime time, Words words)
{
    private readonly Dictionary<(Type Kind, string Key), object> keys = [];

    public ExchangeDb Db { get; } = db;

    public CommunityFile File { get; } = file;

    public QuestionnaireRules Rules { get; } = rules;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public HeldWords Held { get; } = held;

    public FileTime Time { get; } = time;

    /// <summary>Hours of everything that people did together, in the order of time.</summary>
    public HoursReplay Hours { get; } = new(db, words);

    /// <summary>What the rest of the file calls something.</summary>
    /// <exception cref="Refused"><c>communities.key-twice</c>.</exception>
    public void Call(string key, object made)
    {
        if (!keys.TryAdd((made.GetType(), key), made))
        {
            throw new Refused("communities.key-twice", key);
        }
    }

    /// <exception cref="Refused"><c>communities.key-unknown</c>.</exception>
    public T Of<T>(string? key) => keys.TryGetValue((typeof(T), key ?? ""), out var found) ? (T)found : throw new Refused("communities.key-unknown", key ?? "");

    public bool Knows<T>(string key) => keys.ContainsKey((typeof(T), key));

    public Guid Person(string? key) => Of<Person>(key).Id;
}
