namespace Exchange.Domain.Exchanges;

/// <summary>How much can be written about what people do together.</summary>
public static class ExchangeWords
{
    /// <summary>Length of what is done and of a place, characters.</summary>
    public const int LongestWhat = 200;

    /// <summary>Length of any words of a person, characters.</summary>
    public const int LongestMessage = 600;
}
