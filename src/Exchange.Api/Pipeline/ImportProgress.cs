namespace Exchange.Api.Pipeline;

/// <summary>Where long work tells how far it is; the command line draws it.</summary>
internal sealed class ImportProgress
{
    public IProgress<(int Done, int All)>? Bar { get; set; }
}
