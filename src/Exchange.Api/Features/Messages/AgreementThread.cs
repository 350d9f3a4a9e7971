using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Messages;

/// <summary>Messages of one's own agreement, and the contacts the two have ticked for each other.</summary>
[May(Who.Resident)]
public sealed record AgreementThread(Guid AgreementId) : IRequest<ThreadView>;

/// <summary>A thread as one of the two reads it.</summary>
public sealed record ThreadView
{
    public required Guid AgreementId { get; init; }

    /// <summary>What the agreement is about.</summary>
    public required string What { get; init; }

    /// <summary>First name and initial of the other.</summary>
    public required string Other { get; init; }

    public required Guid OtherId { get; init; }

    /// <summary>One of the two is under 18: duty workers read along, and both are told so (S4).</summary>
    public required bool WorkersRead { get; init; }

    public required bool MayWrite { get; init; }

    /// <summary>The reader does not want to hear from the other.</summary>
    public required bool IBlocked { get; init; }

    /// <summary>The agreement has ended, and the reader takes no part in exchanges now (X10).</summary>
    public required bool IAmSuspended { get; init; }

    /// <summary>Contacts may be ticked now.</summary>
    public required bool MayShare { get; init; }

    public required ContactsShown Mine { get; init; }

    /// <summary>The reader's own phone and e-mail, to tick.</summary>
    public required ContactsShown Own { get; init; }

    public required ContactsShown Theirs { get; init; }

    /// <summary>Ready phrases in the reader's language, by code.</summary>
    public required IReadOnlyDictionary<string, string> Phrases { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<MessageLine> Messages { get; init; }
}

/// <param name="Phone">Phone, or null.</param>
/// <param name="Email">E-mail, or null.</param>
public sealed record ContactsShown(string? Phone, string? Email);

/// <param name="Id">The message.</param>
/// <param name="At">When.</param>
/// <param name="By">First name and initial.</param>
/// <param name="ById">Who that is.</param>
/// <param name="Mine">The reader's own.</param>
/// <param name="Text">Words; of a ready phrase in the reader's language; null while hidden.</param>
/// <param name="IReported">The reader has reported it.</param>
public sealed record MessageLine(Guid Id, DateTimeOffset At, string By, Guid ById, bool Mine, string? Text, bool IReported);

internal sealed class AgreementThreadHandler(ExchangeDb db, CurrentActor actor, TimeProvider clock, ThreadReader reader) : IRequestHandler<AgreementThread, ThreadView>
{
    public async Task<ThreadView> Handle(AgreementThread request, CancellationToken ct)
    {
        var (me, now) = (actor.Me, clock.GetUtcNow());
        var agreement = await db.Agreements.AsNoTracking().Where(a => a.GiverId == me || a.ReceiverId == me).OneAsync(request.AgreementId, ct);
        var two = await db.TwoOfAsync(agreement, ct);
        var (mine, other) = (two.Single(person => person.Id == me), two.Single(person => person.Id != me));
        var young = two.Any(person => person.IsMinorOn(clock.TodayInKaunas()));
        var (own, theirs) = (await db.SharedByAsync(agreement.Id, me, ct), await db.SharedByAsync(agreement.Id, other.Id, ct));
        var (shown, blocked) = (ContactShare.IsOpen(agreement, now) && !young, await db.BlocksAsync(me, other.Id, ct));
        var suspended = agreement.IsFinal && await db.IsSuspendedAsync(me, clock.TodayInKaunas(), ct);
        return new()
        {
            AgreementId = agreement.Id,
            What = agreement.What,
            Other = other.PublicName,
            OtherId = other.Id,
            WorkersRead = young,
            MayWrite = Message.IsOpen(agreement, now) && !blocked && !suspended,
            IBlocked = blocked,
            IAmSuspended = suspended,
            MayShare = shown && !agreement.IsFinal,
            Own = new(mine.Phone, mine.Email),
            Mine = new(shown && own is { Phone: true } ? mine.Phone : null, shown && own is { Email: true } ? mine.Email : null),
            Theirs = new(shown && theirs is { Phone: true } ? other.Phone : null, shown && theirs is { Email: true } ? other.Email : null),
            Phrases = reader.Phrases(),
            Messages = await reader.LinesAsync(db.Messages.Where(message => message.AgreementId == agreement.Id).ReadBy(db, me), two, me, ct),
        };
    }
}

/// <summary>Dresses messages for a reader.</summary>
internal sealed class ThreadReader(ExchangeDb db, Words words)
{
    public IReadOnlyDictionary<string, string> Phrases() => QuickPhrases.Codes.ToDictionary(code => code, code => words["Messages.phrase-" + code]);

    public async Task<IReadOnlyList<MessageLine>> LinesAsync(IQueryable<Message> messages, IReadOnlyList<Domain.Identity.Person> people, Guid me, CancellationToken ct)
    {
        var rows = await messages.AsNoTracking().OrderBy(message => message.At).ThenBy(message => message.Id).ToListAsync(ct);
        var ids = rows.Select(message => message.Id).ToList();
        var reports = (await db.TextReports.AsNoTracking().Where(report => ids.Contains(report.TargetId)).ToListAsync(ct)).ToLookup(report => report.TargetId);
        return [.. rows.Select(message => new MessageLine(
            message.Id,
            message.At,
            people.Single(person => person.Id == message.AuthorId).PublicName,
            message.AuthorId,
            message.AuthorId == me,
            reports[message.Id].HideFrom(me) ? null : message.Phrase is { } phrase ? words["Messages.phrase-" + phrase] : message.Text,
            reports[message.Id].Any(report => report.ById == me)))];
    }
}
