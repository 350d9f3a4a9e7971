namespace Exchange.Api.Pipeline;

/// <summary>What this property says can be what these rules say no to: a page shows the sentence at its field, as it does with what is wrong in shape.</summary>
/// <param name="codes">Codes of refusals.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefusedForAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}
