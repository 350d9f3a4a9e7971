namespace Exchange.Tests.House;

/// <summary>A page of <c>docs/</c> that is made from the code. With UPDATE_DOCS=1 in the environment the tests write it; otherwise they compare.</summary>
internal static class Kept
{
    public static void Equal(string path, string made)
    {
        var whole = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(whole, made);
        }

        Assert.That(File.Exists(whole) ? File.ReadAllText(whole).ReplaceLineEndings("\n") : "", Is.EqualTo(made), $"{path} is out of date: run the House tests with UPDATE_DOCS=1.");
    }
}
