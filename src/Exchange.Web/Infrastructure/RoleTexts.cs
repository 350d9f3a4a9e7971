using Exchange.Api.Identity;
using Exchange.Api.Pipeline;

namespace Exchange.Web.Infrastructure;

/// <summary>Text keys of roles.</summary>
public static class RoleTexts
{
    public static string Key(Who role) => role switch
    {
        Who.Resident => "Identity.role.resident",
        Who.SocialWorker => "Identity.role.social-worker",
        Who.Employer => "Identity.role.employer",
        Who.Coordinator => "Identity.role.coordinator",
        Who.Administrator => "Identity.role.administrator",
        _ => "Identity.role.none",
    };

    public static string RoleText(this PersonNamed person) => Key(person.Role);
}
