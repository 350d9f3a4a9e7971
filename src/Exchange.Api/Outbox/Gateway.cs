using System.Net.Sockets;
using Exchange.Domain.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Exchange.Api.Outbox;

/// <summary>The mail server of the settings. It has taken a mail when it says so, and not before (N6).</summary>
internal sealed class Gateway(Settings settings)
{
    private const int Milliseconds = 30_000;

    public bool IsSet => settings.Mail is not null;

    /// <returns>What came of it, and what the gateway said.</returns>
    public async Task<(TryOutcome Outcome, string Said)> SendAsync(MimeMessage message, CancellationToken ct)
    {
        var mail = settings.Mail!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Milliseconds);
        using var client = new SmtpClient { Timeout = Milliseconds };
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, Security(mail.Encryption), limit.Token);
            await SignInAsync(client, mail, limit.Token);
            await client.SendAsync(message, limit.Token);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)e.StatusCode >= 500)
        {
            return (TryOutcome.AddressRefused, e.Message);
        }
        catch (Exception e) when (e is CommandException or ProtocolException or ServiceNotAuthenticatedException or IOException or SocketException or AuthenticationException or SslHandshakeException
            or NotSupportedException or TimeoutException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return (TryOutcome.GatewayAway, e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);
        }

        // It is taken; whatever happens to the goodbye changes nothing.
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception e) when (e is CommandException or ProtocolException or IOException or SocketException or TimeoutException or OperationCanceledException)
        {
            // the server did not wait for it
        }

        return (TryOutcome.Accepted, "");
    }

    // Encrypted or not at all: StartTls fails with a server that does not offer it.
    private static SecureSocketOptions Security(MailEncryption encryption) => encryption switch
    {
        MailEncryption.Tls => SecureSocketOptions.SslOnConnect,
        MailEncryption.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    // The one place that knows how we sign in. A gateway that wants OAuth gets a SaslMechanismOAuth2 here, and a setting for where its token comes from.
    private static Task SignInAsync(SmtpClient client, MailSettings mail, CancellationToken ct) =>
        mail.User is { Length: > 0 } user ? client.AuthenticateAsync(user, mail.Password ?? "", ct) : Task.CompletedTask;
}
