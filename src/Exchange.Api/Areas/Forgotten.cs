using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Areas;

/// <summary>What an area keeps no longer than some days. Once a minute it is looked for and erased.</summary>
/// <param name="What">What is erased, and when, in words for the documents.</param>
/// <param name="IsDueAsync">There is something to erase.</param>
/// <param name="ForgetAsync">Erases it.</param>
internal sealed record Forgotten(string What, Func<ExchangeDb, DateTimeOffset, CancellationToken, Task<bool>> IsDueAsync, Func<ExchangeDb, DateTimeOffset, CancellationToken, Task> ForgetAsync)
{
    /// <summary>Under which the clock does this one, and it alone.</summary>
    public Guid Id { get; } = new(SHA256.HashData(Encoding.UTF8.GetBytes(What)).AsSpan(0, 16));

    /// <summary>Whole rows.</summary>
    public static Forgotten Rows<T>(string what, Func<ExchangeDb, DateTimeOffset, IQueryable<T>> old)
        where T : class =>
        new(what, (db, now, ct) => old(db, now).AnyAsync(ct), (db, now, ct) => old(db, now).ExecuteDeleteAsync(ct));
}
