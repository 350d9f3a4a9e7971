using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Identity;

/// <summary>The sign-in of the person at the keyboard. Secrets are never changed under a mandate.</summary>
internal sealed class OwnLogin(ExchangeDb db, UserManager<Login> logins, CurrentActor actor)
{
    /// <exception cref="Refused"><c>identity.only-oneself</c> while acting for another.</exception>
    public Task<Login> FindAsync(CancellationToken ct) =>
        actor.IsActingForAnother ? throw new Refused("identity.only-oneself") : db.Users.OneAsync(actor.Actor, ct);

    /// <summary>Code of what is wrong with the secret typed, or null. A wrong one counts towards the lock, so it is an answer and not a refusal.</summary>
    public async Task<string?> ProblemOfAsync(Login login, string? secret)
    {
        if (await logins.IsLockedOutAsync(login))
        {
            return "access.locked-out";
        }

        if (!string.IsNullOrEmpty(secret) && (Is(login.PasswordHash) || Is(login.PinHash)))
        {
            await logins.ResetAccessFailedCountAsync(login);
            return null;
        }

        await logins.AccessFailedAsync(login);
        return "identity.current-wrong";

        bool Is(string? hash) => hash is not null && logins.PasswordHasher.VerifyHashedPassword(login, hash, secret) != PasswordVerificationResult.Failed;
    }
}
