using System.Collections.Frozen;

namespace Exchange.Domain.Language;

/// <summary>Folded words that say that somebody can, wants or needs something, but not what.</summary>
internal static class FillerWords
{
    private const string Lithuanian = """
        moku moka galiu galeciau noriu noreciau megstu patinka padedu padeti padesiu pagalba pagalbos siulau ieskau reikia reiketu turiu esu buvau
        padeda padetu moka moko gali galetu nori noretu megsta siulo iesko turi dirba dirbti dirbo
        dirbu dirbau labai gerai puikiai siek tiek truputi savo man mano jums tau kam kas nors kitiems zmonems zmogui namuose namie mokanti mokantis
        ir ar bei arba su be i is uz per po apie del prie pas nuo iki ant kad kaip tai taip pat visa visus as mes jus prasau sveiki laba diena
        """;

    private const string English = """
        i we can could like love enjoy want would need offer help helping am is are be was have has do doing know how my our your me you us it this that
        to the a an of for with and or in at on by from some any very well good please hello looking someone somebody people
        """;

    public static readonly FrozenSet<string> All =
        $"{Lithuanian} {English}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
