using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Notifications;

/// <summary>Turns letters by e-mail on or off for the whole community. Off, people find everything in the inbox, and workers tell the others.</summary>
[May(Who.Administrator)]
public sealed record SwitchMail(bool On) : IRequest<Unit>, IChange;

internal sealed class SwitchMailHandler(ExchangeDb db, Settings settings) : IRequestHandler<SwitchMail, Unit>
{
    public async Task<Unit> Handle(SwitchMail request, CancellationToken ct)
    {
        if (request.On && settings.Mail is null)
        {
            throw new Refused("letters.mail-not-set");
        }

        (await db.Communities.SingleAsync(ct)).SendsMail = request.On;
        return Unit.Value;
    }
}
