using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Exchange.Api.Identity;

/// <summary>What the secret of an unknown name is compared with: as much work as a member's, so that time does not tell who is one.</summary>
internal sealed class TimingShield(IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<Login>(options).HashPassword(new(), Guid.NewGuid().ToString());
}
