using Exchange.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Api.Identity;

/// <summary>Codes of the authenticator app at the door: each opens once, and five wrong ones in a row lock the account as wrong secrets do (P6).</summary>
internal sealed class AppCodes(UserManager<Login> logins, TimeProvider clock)
{
    /// <summary>As it is typed, without the spaces that apps show.</summary>
    public static string Typed(string? code) => code?.Replace(" ", "", StringComparison.Ordinal) ?? "";

    /// <summary>Whether the app shows this code about now, and no code of this half minute or a later one was used. From now on it is used.</summary>
    public async Task<bool> UseAsync(Login login, string typed)
    {
        if (await logins.GetAuthenticatorKeyAsync(login) is not { } key || OneTimeCode.StepOf(key, typed, clock.GetUtcNow()) is not { } step || step <= login.CodeStep)
        {
            return false;
        }

        login.CodeStep = step;
        return true;
    }

    /// <summary>Counts a wrong code. The count must be saved, so what comes of it is a result and not a refusal.</summary>
    /// <returns>Code of what is wrong: <paramref name="wrong"/>, or that it was one too many.</returns>
    public async Task<string> CountAsync(Login login, string wrong)
    {
        await logins.AccessFailedAsync(login);
        return await logins.IsLockedOutAsync(login) ? "access.locked-out" : wrong;
    }
}
