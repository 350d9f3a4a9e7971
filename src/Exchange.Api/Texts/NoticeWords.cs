using System.Globalization;
using Exchange.Domain.Exchanges;
using Exchange.Domain.Identity;
using Exchange.Domain.Ledger;
using Exchange.Domain.Notifications;

namespace Exchange.Api.Texts;

/// <summary>Notices in words, in the language of whoever reads: everywhere one is shown, sent, told or taken along.</summary>
public sealed class NoticeWords(Words words, Names names)
{
    /// <param name="notice">What is told.</param>
    /// <param name="people">Everybody whom it names, as they are called now.</param>
    public string Say(Notice notice, IReadOnlyDictionary<Guid, Person> people) => words[notice.Key, [.. notice.Args.Select(arg => Say(arg, people))]];

    private object Say(NoticeArg arg, IReadOnlyDictionary<Guid, Person> people) => arg.Kind switch
    {
        NoticeArgKind.Person => names.Of(people.GetValueOrDefault(arg.PersonId!.Value)),
        NoticeArgKind.Day => DateOnly.ParseExact(arg.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        NoticeArgKind.Hours => names.Duration(Hours.OfQuarters(int.Parse(arg.Value, CultureInfo.InvariantCulture)).Minutes),
        _ => arg.Value,
    };
}
