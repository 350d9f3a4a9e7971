using static Exchange.Browser.Tests.Rules.Role;

namespace Exchange.Browser.Tests.Rules;

/// <summary>The table of all pages. A page that is not here fails the test that reads the routes of the program.</summary>
internal static class Site
{
    private static readonly Role[] Everybody = [Visitor, Resident, Worker, Employer, Coordinator, Administrator];
    private static readonly Role[] SignedIn = [Resident, Worker, Employer, Coordinator, Administrator];

    public static readonly Visit[] Pages =
    [
        new("/prisijungti", Everybody) { Errs = true },
        new("/registracija", Everybody) { Errs = true },
        new("/atsijungti", Everybody),
        new("/kaip-veikia", Everybody),
        new("/saugumas", Everybody),
        new("/privatumas", Everybody),
        new("/prieinamumas", Everybody),
        new("/pagalba", Everybody),
        new("/rezultatai", Everybody),
        new("/koordinavimas/ko-truksta", Worker, Coordinator, Administrator),
        new("/koordinavimas", Coordinator, Administrator),
        new("/koordinavimas/valandos", Coordinator, Administrator),
        new("/mano-diena", SignedIn),
        new("/mano-diena", Worker),

        new("/mano-duomenys", SignedIn),
        new("/mano-duomenys/kas-mate", SignedIn),
        new("/mano-duomenys/keisti", SignedIn) { Errs = true },
        new("/mano-duomenys/zurnalas", SignedIn),
        new("/mano-saugumas", SignedIn),
        new("/mano-saugumas/programele", Administrator) { Errs = true },
        new("/mano-saugumas/slaptazodis", SignedIn) { Errs = true },
        new("/naujas-pin", SignedIn) { Errs = true },

        new("/mano-anketa", Resident),
        new("/mano-anketa/moku", Resident),
        new("/mano-anketa/moku", Resident) { Query = "?ieskoti=dvira%C4%8D" },
        new("/mano-anketa/noriu", Resident),
        new("/mano-anketa/kalbos", Resident),
        new("/mano-anketa/laikas", Resident),
        new("/mano-anketa/susitikimai", Resident),

        new("/", Everybody),
        new("/skelbimai", Everybody),
        new("/skelbimai", Visitor) { Query = "?rusis=siulo&ieskoti=pyragas&kategorija=cooking" },
        new("/skelbimai", Visitor) { Query = "?ieskoti=povandeninis" },
        new("/skelbimai/{id:guid}", Everybody) { About = ["other-listing"] },
        new("/skelbimai/{id:guid}", Resident) { About = ["listing"] },
        new("/skelbimai/{id:guid}", Coordinator) { About = ["listing"] },
        new("/skelbimai/naujas", Resident) { Errs = true },
        new("/skelbimai/naujas", Resident) { Query = "?rusis=siulo&ka=kepu+pyragus" },
        new("/skelbimai/{id:guid}/kada", Resident) { About = ["draft"] },
        new("/skelbimai/{id:guid}/aprasymas", Resident) { About = ["draft"], Errs = true },
        new("/skelbimai/{id:guid}/perziura", Resident) { About = ["draft"] },
        new("/mano-skelbimai", Resident),
        new("/koordinavimas/skelbimai", Worker, Coordinator, Administrator),

        new("/man-tinka", Resident),
        new("/skelbimai/{id:guid}/tinka", Resident) { About = ["listing"] },

        new("/darbai", Everybody),
        new("/darbai", Visitor) { Query = "?zodis=nieko" },
        new("/darbai/{id:guid}", Everybody) { About = ["job"] },
        new("/imone", Employer),
        new("/imone/registracija", Everybody) { Errs = true },
        new("/imone/keisti", Employer) { Errs = true },
        new("/imone/darbai/naujas", Employer) { Errs = true },
        new("/imone/darbai/{id:guid}", Employer) { About = ["job"] },
        new("/imone/darbai/{id:guid}/keisti", Employer) { About = ["job"], Errs = true },
        new("/koordinavimas/imones", Coordinator, Administrator),

        new("/muges", Everybody),
        new("/muges/{id:guid}", Everybody) { About = ["fair"] },
        new("/muges/{id:guid}/registracija", SignedIn) { About = ["other-fair"] },
        new("/muges/{id:guid}/bilietas", Resident) { About = ["fair"] },
        new("/muges/{id:guid}/stendas", Employer) { About = ["fair"] },
        new("/muges/{id:guid}/kandidatai", Employer) { About = ["fair"] },
        new("/muges/{id:guid}/kandidatai", Employer) { About = ["fair"], Query = "?igudis=sewing" },
        new("/koordinavimas/muges", Coordinator, Administrator),
        new("/koordinavimas/muges/nauja", Coordinator, Administrator) { Errs = true },
        new("/koordinavimas/muges/{id:guid}", Coordinator, Administrator) { About = ["fair"] },
        new("/koordinavimas/muges/{id:guid}/keisti", Coordinator, Administrator) { About = ["fair"], Errs = true },
        new("/koordinavimas/muges/{id:guid}/dalyviai", Coordinator, Administrator) { About = ["fair"] },

        new("/zmones", Worker),
        new("/zmones/naujas", Worker) { Errs = true },
        new("/importas", Worker) { Errs = true },
        new("/importas/{id:guid}", Worker) { About = ["table"] },
        new("/importas/ikelta", Worker),
        new("/zmones/{id:guid}", Worker) { About = ["person"] },
        new("/zmones/{id:guid}/kortele", Worker, Administrator) { About = ["person"] },
        new("/zmones/{id:guid}/tinka", Worker) { About = ["person"] },
        new("/zmones/{id:guid}/anketa", Worker) { About = ["person"] },
        new("/zmones/{id:guid}/anketa/patvirtinimas", Worker) { About = ["person"] },
        new("/zmones/{id:guid}/anketa/spausdinti", Worker) { About = ["person"] },
        new("/zmones/anketa-tuscia", [Worker, .. Everybody]),
        new("/veikti/baigti", Everybody),

        new("/susitarimai", Resident),
        new("/susitarimai", Resident) { Query = "?baigti=true" },
        new("/susitarimai/naujas", Resident) { Query = "?skelbimas={third-listing}" },
        new("/susitarimai/{id:guid}", Resident) { About = ["proposed"] },
        new("/susitarimai/{id:guid}", Resident) { About = ["suggested"] },
        new("/susitarimai/{id:guid}", Resident) { About = ["agreed"] },
        new("/susitarimai/{id:guid}", Resident) { About = ["reported"] },
        new("/susitarimai/{id:guid}", Resident) { About = ["completed"] },
        new("/susitarimai/{id:guid}", Worker, Coordinator) { About = ["before-staff"] },
        new("/susitarimai/{id:guid}/salygos", Resident) { About = ["proposed"] },
        new("/susitarimai/{id:guid}/laikas", Resident) { About = ["suggested"], Errs = true },
        new("/susitarimai/{id:guid}/atsaukti", Resident) { About = ["agreed"], Errs = true },
        new("/susitarimai/{id:guid}/valandos", Resident) { About = ["agreed"] },
        new("/susitarimai/{id:guid}/kazkas-ne-taip", Resident) { About = ["agreed"], Errs = true },
        new("/susitarimai/{id:guid}/sprendimas", Worker, Coordinator) { About = ["before-staff"], Errs = true },
        new("/ziedai", Resident),
        new("/mano-valandos", Resident),
        new("/pranesimai", SignedIn),
        new("/susitarimai/laukia", Worker, Coordinator),

        new("/administravimas", Administrator),
        new("/administravimas/naujas", Administrator) { Errs = true },
        new("/administravimas/{id:guid}", Administrator) { About = ["staff"] },
    ];

    /// <summary>Pages of an empty house, in their order.</summary>
    public static readonly string[] FirstRun =
    [
        "/pirmas-paleidimas",
        "/pirmas-paleidimas/istaiga",
        "/pirmas-paleidimas/kalbos",
        "/pirmas-paleidimas/administratorius",
        "/pirmas-paleidimas/antras-administratorius",
        "/pirmas-paleidimas/laiskai",
        "/pirmas-paleidimas/patikrinimas",
    ];

    /// <summary>Looked at another way: the page of failures, the gallery of the builders, the first run, a page that only sends on, the badge at the door, the demo.</summary>
    public static readonly string[] Elsewhere =
    [
        "/klaida/{code:int}",
        "/stilius",
        "/muges/atvykimas/{token:length(32)}",
        "/zmones/{id:guid}/veikti",
        "/demo/prisijungti/{number:int}",
        "/demo/is-naujo",
        .. FirstRun,
    ];
}
