using static Exchange.Browser.Tests.Rules.Role;

namespace Exchange.Browser.Tests.Rules;

/// <summary>The table of all pages. A page that is not here fails the test that reads the routes of the program.</summary>
internal static class Site
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] SignedIn = [.. Everybody.Except([Visitor])];

    public static readonly Visit[] Pages =
    [
        new("/prisijungti", Everybody) { Errs = true },
        new("/registracija", Everybody) { Errs = true },
        new("/atsijungti", Everybody),
        new("/mano-diena", SignedIn),
        new("/man-tinka", Resident),
        new("/skelbimai/{id:guid}/tinka", Resident) { About = ["listing"] },
        new("/zmones/{id:guid}/tinka", Worker) { About = ["person"] },
    ];

    /// <summary>Pages that are looked at another way: the page of failures, and the gallery of the builders.</summary>
    public static readonly string[] Elsewhere = ["/klaida/{code:int}", "/stilius"];
}
