using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>
/// Until a community is founded the program does nothing else. Whoever reads the console holds the token; it lives as long as the
/// process and is never stored. There is no default account.
/// </summary>
public sealed class FirstRun(bool demo) : IRemembers
{
    public const string Cookie = "birza-pirmas-paleidimas";
    public const string Header = "Setup-Token";

    private volatile bool founded;

    /// <summary>120 random bits, in groups that can be read aloud.</summary>
    public string Token { get; } = string.Join('-', Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(15)).Chunk(6).Select(part => new string(part)));

    public bool IsToken(string? typed) => !string.IsNullOrWhiteSpace(typed)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim().ToLowerInvariant()), Encoding.UTF8.GetBytes(Token));

    void IRemembers.Forget() => founded = false;

    internal async Task<bool> IsNeededAsync(ExchangeDb db, CancellationToken ct) => !demo && !founded && !(founded = await db.Communities.AnyAsync(ct));
}
