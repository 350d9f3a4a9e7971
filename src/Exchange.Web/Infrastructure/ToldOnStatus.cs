namespace Exchange.Web.Infrastructure;

/// <summary>What the page that stands for an answer without one is told.</summary>
internal static class ToldOnStatus
{
    /// <summary>An item of this name in the context: the refusal to tell of.</summary>
    public const string Refusal = "refusal";
}

/// <summary>A page that is drawn whatever the method of the request was.</summary>
internal interface IAnswersEveryMethod;
