using Exchange.Domain.Language;

namespace Exchange.Domain.Tests.Language;

public sealed class InflectedWords
{
    private static readonly string[] OneWordEach =
    [
        "kirpimas kirpimo kirpimą kirpimui kirpti kirpėja kirpėjas kirpėjos kirpėjų kirpykla kirpykloje kerpu kerpa kirpau kirpo kirps nukirpti apkirpti pasikirpti kirptas kirptis",
        "mezgimas mezgimo megzti mezga mezgu mezgė mezgėja megztas numegzti numegzta",
        "siuvimas siuvimo siūti siuvu siuva siuvėja siuvėjas siuvykla pasiūti susiūti",
        "kepimas kepti kepu kepa kepėja kepėjas kepykla iškepti keptas",
        "virimas virti verdu verda virėjas virėja išvirti virtas",
        "plovimas plauti plaunu plovėja plovykla išplauti nuplauti",
        "pjovimas pjauti pjaunu pjovėjas nupjauti",
        "valymas valymo valyti valau valo valytoja valytojas valykla išvalyti nuvalyti valysiu",
        "mokymas mokyti mokau mokytoja mokytojas mokytojų mokykla pamokos mokymasis mokymosi mokytis moku",
        "skaitymas skaityti skaitau skaito skaitytojas perskaityti",
        "dainavimas dainuoti dainuoju dainuoja dainavo dainavau dainuotojas daina dainos dainų dainavimui",
        "remontas remonto remontuoti remontuoju remontavimas remontininkas suremontuoti",
        "taisymas taisyti taisau taiso pataisyti sutaisyti taisytojas",
        "gaminimas gaminti gaminu gamina gamintojas gamino pagaminti",
        "prižiūrėjimas prižiūrėti prižiūriu prižiūri priežiūra priežiūros prižiūrėtoja",
        "tvarkymas tvarkyti tvarkau sutvarkyti apsitvarkyti tvarkytoja",
        "vežimas vežti vežu veža nuvežti pervežimas atvežti",
        "nešimas nešti nešu nunešti užnešti nešioti",
        "vedžiojimas vedžioti vedžioju vedu vesti veda",
        "piešimas piešti piešiu piešia piešėjas nupiešti",
        "dviratis dviračio dviračiai dviračių dviratį dviračiui dviračius dviratyje",
        "medis medžio medžiai medžių medį medžius",
        "kompiuteris kompiuterio kompiuterių kompiuterius kompiuteriu kompiuterinis",
        "telefonas telefono telefonui telefonų telefonai telefonuose telefone",
        "sodas sodo sode sodai sodininkas sodininkė",
        "gėlė gėlės gėlių gėles gėlėms gėlę gėlėse",
        "kalba kalbos kalbų kalboms kalbomis kalbėti kalbėjimas kalbu",
        "vaikas vaiko vaikų vaikams vaikus vaikais vaikai",
        "šuo šuns šuniui šunį šunys šunų šunims",
        "katė katės kačių katę katėms",
        "žmogus žmogaus žmonės žmonių žmonėms žmogui",
        "langas lango langai langų langus",
        "baldas baldai baldų baldus",
        "plaukai plaukų plaukus plaukams",
        "durys durų duris durims",
        "pagalba pagalbos pagalbą pagelbėti",
        "padėti padedu padeda padėjėja padėjo",
        "lydėti lydžiu lydėjimas palydėti palydėjimas",
        "lankymas lankyti lankau lanko lankytojas",
        "keliauti keliauju keliauja keliavimas keliautojas",
        "važiuoti važiuoju važiuoja važiavimas važiavo",
        "vertimas versti verčiu vertėja vertėjas",
        "groti groju groja grojimas grojo",
        "masažas masažo masažuoti masažavimas",
        "fotografija fotografuoti fotografas fotografavimas fotografuoju",
        "konsultacija konsultacijos konsultuoti konsultavimas",
        "skalbimas skalbti skalbiu skalbykla skalbėja išskalbti",
        "dažymas dažyti dažau dažytojas nudažyti",
        "lyginimas lyginti lyginu išlyginti",
        "laistymas laistyti laistau palaistyti",
        "darbas darbo darbui darbų darbai darbe",
        "dokumentas dokumentų dokumentai dokumentus",
        "bulvė bulvės bulvių bulves",
        "tortas torto tortai tortų tortus",
        "dantis danties dantų dantį dantys",
        "naktis nakties naktį naktys naktimis",
        "geras gero gera geri geram gerai geresnis geriausias gerieji geriems",
        "didelis didelio didelė didelių didelei dideliam",
        "senas seno sena senų senam seniems senesnis",
        "skutimas skusti skutu skuta nuskusti",
        "surinkimas surinkti surenku surenka",
        "žaidimas žaisti žaidžiu žaidžia",
        "svečias svečio svečiai svečių svečiui svečius",
        "pirkimas pirkti perku perka pirkėjas",
        "Dainava Dainavos Dainavoje Dainavą",
        "oda odos odai odų",
        "maisto maistas maistui maiste",
        "šeima šeimos šeimai šeimų",
        "kaimas kaimo kaime kaimai",
        "kursai kursų kursas kursus",
        "skaičiuoti skaičiuoju skaičiavimas skaičius",
        "repair repairs repairing",
        "knit knitting knits",
        "sew sewing sews",
        "bake baking bakes",
    ];

    private static readonly string[] DifferentWords =
    [
        "kirpimas kepimas kalba", "dainavimas Dainava", "plaukimas plaukai", "šuo sūnus", "skaitymas skaičiavimas", "virimas virusas",
        "valymas valgymas", "vežimas važiavimas", "kaimas kaina", "sodas sodinimas", "mokymas mokestis", "kursai kurti",
        "taisymas tapymas", "langas lankas", "nakvynė naktis", "pirtis pirkimas", "baldai baltas", "paskaita skaitymas", "medis medicina",
        "siuvimas siuntimas", "mezgimas miegas", "gėlė gelda", "vertimas virimas", "apvalus valymas", "tortas torba",
        "maistas maišas", "senas senamiestis", "pieštukas pietūs", "daina diena", "megztinis mezgimas", "siuvinėjimas siuvimas", "kompiuteris kompostas",
    ];

    [TestCaseSource(nameof(OneWordEach))]
    public void of_one_word_meet(string forms) =>
        Assert.That(forms.Split(' ').Select(form => Analyser.Tokens(form).Single()).Distinct(), Has.Exactly(1).Items);

    [TestCaseSource(nameof(OneWordEach))]
    public void meet_when_typed_without_Lithuanian_letters(string forms) =>
        Assert.That(Analyser.Tokens(Folding.Fold(forms)), Is.EqualTo(Analyser.Tokens(forms)));

    [TestCaseSource(nameof(OneWordEach))]
    [TestCaseSource(nameof(DifferentWords))]
    public void have_stems_that_stay(string forms)
    {
        var stems = Analyser.Tokens(forms);

        Assert.That(stems.Select(LithuanianStemmer.Stem), Is.EqualTo(stems));
    }

    [TestCaseSource(nameof(DifferentWords))]
    public void of_different_words_do_not_meet(string words) =>
        Assert.That(words.Split(' ').Select(word => Analyser.Tokens(word)[0]), Is.Unique);

    [TestCase("ir", "ir")]
    [TestCase("su", "su")]
    [TestCase("be", "be")]
    [TestCase("3d", "3d")]
    [TestCase("ремонт", "ремонт")]
    public void that_are_short_or_foreign_stay(string word, string token) =>
        Assert.That(Analyser.Tokens(word), Is.EqualTo([token]));
}
