using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Whether letters go out by e-mail.</summary>
[May(Who.Staff)]
public sealed record MailState : IRequest<MailNow>;

/// <param name="On">The community sends mail.</param>
/// <param name="IsSet">The settings name a mail server.</param>
public sealed record MailNow(bool On, bool IsSet);

internal sealed class MailStateHandler(ExchangeDb db, Settings settings) : IRequestHandler<MailState, MailNow>
{
    public async Task<MailNow> Handle(MailState request, CancellationToken ct) =>
        new(await db.Communities.Select(community => community.SendsMail).FirstOrDefaultAsync(ct), settings.Mail is not null);
}
