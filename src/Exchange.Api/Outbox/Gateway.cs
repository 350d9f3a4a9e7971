using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using Exchange.Domain.Notifications;

namespace Exchange.Api.Outbox;

/// <summary>The mail server of the settings. It has taken a mail when it says so, and not before (N6).</summary>
internal sealed class Gateway(Settings settings)
{
    private const int Milliseconds = 30_000;

    public bool IsSet => settings.Mail is not null;

    /// <returns>What came of it, and what the gateway said.</returns>
    public async Task<(TryOutcome Outcome, string Said)> SendAsync(MailMessage message, CancellationToken ct)
    {
        var mail = settings.Mail!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Milliseconds);
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls, Timeout = Milliseconds };
        if (mail.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, mail.Password);
        }

        try
        {
            await client.SendMailAsync(message, limit.Token);
            return (TryOutcome.Accepted, "");
        }
        catch (SmtpFailedRecipientException e) when ((int)e.StatusCode >= 500)
        {
            return (TryOutcome.AddressRefused, e.Message);
        }
        catch (Exception e) when (e is SmtpException or IOException or SocketException or System.Security.Authentication.AuthenticationException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (TryOutcome.GatewayAway, e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);
        }
    }
}
