namespace Exchange.Domain.Employers;

/// <summary>The code of a legal person in the Register of Legal Entities of Lithuania.</summary>
public static class CompanyCode
{
    private static readonly int[] FirstWeights = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 1];

    /// <summary>
    /// True for nine digits whose last is the control digit: the weighted sum modulo 11; where that is 10, the sum with the second weights; where that is 10 too, 0.
    /// </summary>
    /// <param name="code">Digits only; spaces or a country prefix make it invalid.</param>
    public static bool IsValid(string? code)
    {
        if (code is not { Length: 9 } || !code.All(char.IsAsciiDigit))
        {
            return false;
        }

        var control = WeightedSum(code, FirstWeights) % 11;
        if (control == 10)
        {
            control = WeightedSum(code, SecondWeights) % 11 % 10;
        }

        return control == code[^1] - '0';
    }

    private static int WeightedSum(string code, int[] weights) => weights.Select((weight, place) => weight * (code[place] - '0')).Sum();
}
