using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Exchange.Testing;

/// <summary>A mail server on a loopback port that keeps what it is given (SMTP, RFC 5321), and can be made to refuse.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<SunkMail> mails = [];
    private readonly CancellationTokenSource stop = new();
    private TaskCompletionSource<SunkMail> first = new();
    private TaskCompletionSource<byte> firstByte = new();
    private readonly Task accepting;

    public MailSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Says "not now" to everybody.</summary>
    public bool Away { get; set; }

    /// <summary>Addresses it does not know.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    public IReadOnlyList<SunkMail> Mails => [.. mails];

    /// <summary>The first mail, once it is there.</summary>
    public Task<SunkMail> First => first.Task;

    /// <summary>What a client said first, once it has said something.</summary>
    public Task<byte> FirstByte => firstByte.Task;

    public IReadOnlyList<SunkMail> To(Member member) => [.. mails.Where(mail => mail.To == member.Contact)];

    /// <summary>As new, for the next scenario.</summary>
    internal void Forget()
    {
        mails.Clear();
        Unknown.Clear();
        Away = false;
        (first, firstByte) = (new(), new());
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // the other side has gone
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        var to = "";
        await SayAsync(stream, Away ? "421 not now" : "220 sink");
        while (!Away && await LineAsync(stream) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT":
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await SayAsync(stream, Unknown.Contains(to) ? "550 no such mailbox" : "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    mails.Enqueue(SunkMail.Read(to, await DataAsync(stream)));
                    first.TrySetResult(Mails[0]);
                    await SayAsync(stream, "250 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task<string> DataAsync(Stream stream)
    {
        var data = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            firstByte.TrySetResult(one[0]);
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }

    private async Task SayAsync(Stream stream, string answer)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop.Token);
        await stream.FlushAsync(stop.Token);
    }
}

/// <summary>A mail as its reader sees it.</summary>
/// <param name="To">Address.</param>
/// <param name="Data">What went over the wire.</param>
/// <param name="Headers">Unfolded and decoded.</param>
/// <param name="Text">Decoded body.</param>
public sealed record SunkMail(string To, string Data, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public string Subject => Headers["Subject"];

    public string FirstLine => Text.Split('\n')[0].Trim();

    internal static SunkMail Read(string to, string data)
    {
        using var message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(data)));
        return new(to, data, message.Headers.Concat(message.Body!.Headers).ToDictionary(header => header.Field, header => header.Value, StringComparer.OrdinalIgnoreCase), message.TextBody ?? "");
    }
}
