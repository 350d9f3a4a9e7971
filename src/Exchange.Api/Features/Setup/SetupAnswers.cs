using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Setup;

/// <summary>An administrator as named before the community is founded.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Family name, may be empty.</param>
/// <param name="Email">E-mail, or null.</param>
/// <param name="Phone">Phone, or null.</param>
/// <param name="PasswordHash">Hash of the password, never the password; null for the second, who gets a one-time PIN.</param>
internal sealed record NamedAdministrator(string FirstName, string LastName, string? Email, string? Phone, string? PasswordHash);

/// <summary>What was answered so far, kept between the pages.</summary>
internal sealed record SetupAnswers(
    string? Name = null,
    string? Phone = null,
    IReadOnlyList<string>? Languages = null,
    NamedAdministrator? First = null,
    NamedAdministrator? Second = null,
    bool? SendsMail = null)
{
    public bool IsComplete => Name is not null && Languages is not null && First is not null && Second is not null && SendsMail is not null;

    public static async Task<SetupAnswers> ReadAsync(ExchangeDb db, CancellationToken ct) =>
        await db.SetupDrafts.SingleOrDefaultAsync(ct) is { } draft ? JsonSerializer.Deserialize<SetupAnswers>(draft.Answers)! : new();

    public static async Task ChangeAsync(ExchangeDb db, Func<SetupAnswers, SetupAnswers> change, CancellationToken ct)
    {
        var text = JsonSerializer.Serialize(change(await ReadAsync(db, ct)));
        if (await db.SetupDrafts.SingleOrDefaultAsync(ct) is { } draft)
        {
            draft.Answers = text;
        }
        else
        {
            db.SetupDrafts.Add(new() { Answers = text });
        }
    }
}
