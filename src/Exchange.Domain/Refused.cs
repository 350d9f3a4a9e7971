namespace Exchange.Domain;

/// <summary>
/// A rule said no. The code is the one word for it everywhere: problem details of the API, text key of the
/// sentence a person reads, assertion of the test, line of <c>docs/refusals.md</c>.
/// </summary>
/// <param name="code">Stable code, <c>area.reason</c>, lower case with hyphens, e.g. <c>ledger.over-limit</c>.</param>
/// <param name="args">Values for the placeholders of the sentence, in order.</param>
public sealed class Refused(string code, params object[] args) : Exception(code)
{
    /// <summary>Stable code of the rule, e.g. <c>ledger.over-limit</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Values for the placeholders of the sentence, in order; never personal data.</summary>
    public IReadOnlyList<object> Args { get; } = args;
}
