namespace Exchange.Api.Pipeline;

/// <summary>
/// Keeps something between requests that the database may contradict once another one stands in its place. Everything that lives as
/// long as the program and changes meanwhile is one, or a test knows why it need not be.
/// </summary>
internal interface IRemembers
{
    /// <summary>As after a start.</summary>
    void Forget();
}
