using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.Domain.Identity;

/// <summary>Codes of an authenticator app: six digits for each half minute, from a key that both sides know (RFC 6238, HMAC-SHA-1).</summary>
public static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;
    private const int Digits = 6;

    // RFC 6238, 5.2: at most one step for a slow hand or a clock that is a little wrong.
    private const int Around = 1;

    /// <summary>The half minute, counted from 1970, in which a moment lies.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of one half minute.</summary>
    /// <param name="key">Key in base 32 (RFC 4648), without padding.</param>
    /// <param name="step">Half minute, as <see cref="StepAt"/> counts it.</param>
    /// <exception cref="ArgumentException">The key is not in base 32.</exception>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(Secret(key), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute whose code this is, now or one before or after; the latest, or null when it is none of them.</summary>
    /// <param name="key">Key in base 32.</param>
    /// <param name="code">As it was typed, without spaces.</param>
    /// <param name="now">Now.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        if (code.Length != Digits)
        {
            return null;
        }

        long? found = null;
        for (var step = StepAt(now) - Around; step <= StepAt(now) + Around; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(key, step)), Encoding.UTF8.GetBytes(code)) ? step : found;
        }

        return found;
    }

    private static byte[] Secret(string key)
    {
        var secret = new byte[key.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            bits = value >= 0 ? ((bits << 5) | value) & 0xFFFF : throw new ArgumentException("Letters A to Z and digits 2 to 7.", nameof(key));
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                secret[at++] = (byte)(bits >> held);
            }
        }

        return secret;
    }
}
