using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Testing;

/// <summary>A mail server on a loopback port that keeps what it is given (SMTP, RFC 5321), and can be made to refuse.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<SunkMail> mails = [];
    private readonly CancellationTokenSource stop = new();
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

    public IReadOnlyList<SunkMail> To(Member member) => [.. mails.Where(mail => mail.To == member.Contact)];

    /// <summary>As new, for the next scenario.</summary>
    internal void Forget()
    {
        mails.Clear();
        Unknown.Clear();
        Away = false;
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
/// <param name="Headers">Unfolded and decoded.</param>
/// <param name="Text">Decoded body.</param>
public sealed partial record SunkMail(string To, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public string Subject => Headers["Subject"];

    public string FirstLine => Text.Split('\n')[0].Trim();

    internal static SunkMail Read(string to, string data)
    {
        var end = data.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = data[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => Decoded(parts[1]), StringComparer.OrdinalIgnoreCase);
        var body = data[(end + 4)..];
        return new(to, headers, headers.GetValueOrDefault("Content-Transfer-Encoding") switch
        {
            "quoted-printable" => Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal)),
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            _ => body,
        });
    }

    private static string Decoded(string header) => EncodedWord().Replace(WordGap().Replace(header, "$1"), word => word.Groups[1].Value is "B" or "b"
        ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
        : Quoted(word.Groups[2].Value.Replace('_', ' ')));

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length)
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([text[i]]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex WordGap();
}
