using System.Collections.Frozen;

namespace Exchange.Domain.Language;

/// <summary>Lithuanian endings, folded. Grouped as grammars group them; the same ending may serve in many groups.</summary>
internal static class WordEndings
{
    private const string Nouns = """
        as o ui a u e ai ams us ais uose
        ias io iui ia iu iai iams ius iais iuose
        is ys i yje
        os oje oms omis ose ios ioje ioms iomis iose
        es ei eje ems emis ese
        ies imi ims imis yse
        aus umi uje au ums umis iaus iumi iuje iau
        uo
        """;

    private const string Adjectives = """
        am ame iam iame iems
        asis ysis usis oji ioji ieji ojo iojo ajam iajam aji iaji uoju iuoju ajame iajame
        uju iuju iesiems uosius iuosius aisiais iaisiais uosiuose iuosiuose
        osios iosios ajai iajai aja iaja ojoje iojoje osioms iosioms asias iasias osiomis iosiomis osiose iosiose
        """;

    private const string Verbs = """
        ti yti eti oti ioti uoti iuoti auti iauti
        ytis etis otis iotis uotis iuotis autis iautis intis
        ome eme eciau yciau ociau
        osi asi iasi uisi usi ausi iausi uosi iuosi
        """;

    /// <summary>What goes whole from the end of a word, if a stem of three letters (two after a vowel) stays.</summary>
    public static readonly FrozenSet<string> Inflections =
        $"{Nouns} {Adjectives} {Verbs}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What forms a doing, a doer, a place, a quality or a tense, with the shortest stem it may leave.</summary>
    public static readonly FrozenDictionary<string, int> Formants = new Dictionary<string, int>
    {
        // kirpimas, skaitymas, prižiūrėjimas, saugojimas, vaikščiojimas, dainavimas, važiavimas
        ["im"] = 3, ["ym"] = 3, ["ejim"] = 3, ["ojim"] = 3, ["iojim"] = 3, ["avim"] = 3, ["iavim"] = 3,

        // kirpėja, skaitytoja, mokėtoja, žinotojas, dainuotojas, gamintojas; kepykla
        ["ej"] = 3, ["toj"] = 3, ["ytoj"] = 3, ["etoj"] = 3, ["otoj"] = 3, ["iotoj"] = 3, ["uotoj"] = 3, ["iuotoj"] = 3, ["autoj"] = 3, ["ykl"] = 3,

        // dainuoja, keliauja, žinojo, dainavo, kirpdavo, dainuosiu; prirašyta, remontuotas, dirbantis
        ["uoj"] = 3, ["iuoj"] = 3, ["auj"] = 3, ["iauj"] = 3, ["oj"] = 3, ["ioj"] = 3, ["av"] = 3, ["iav"] = 3, ["dav"] = 3, ["davav"] = 3,
        ["uos"] = 3, ["yt"] = 3, ["uot"] = 3, ["iuot"] = 3, ["ant"] = 4,

        // sodininkas, kompiuterinis, geresnis, geriausias
        ["inink"] = 3, ["in"] = 4, ["esn"] = 3, ["iaus"] = 3,

        // fotografija, konsultacija; baking
        ["ij"] = 4, ["acij"] = 4, ["ing"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters of the longest of <see cref="Inflections"/>.</summary>
    public static readonly int LongestInflection = Inflections.Max(ending => ending.Length);

    /// <summary>Letters of the longest of <see cref="Formants"/>.</summary>
    public static readonly int LongestFormant = Formants.Keys.Max(formant => formant.Length);
}
