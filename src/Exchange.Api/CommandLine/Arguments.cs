namespace Exchange.Api.CommandLine;

/// <summary>What was typed after the program's name: a verb with its words, its own options, and settings, which are passed on.</summary>
internal sealed record Arguments(IReadOnlyList<string> Words, IReadOnlyList<string> Maps, string? Worker, bool Preview, string? Language, string[] Settings, string? Wrong)
{
    /// <summary>A verb stands first; without one the program serves.</summary>
    public static bool HasVerb(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?");

    public static Arguments Read(string[] args)
    {
        var words = new List<string>();
        var maps = new List<string>();
        var settings = new List<string>();
        string? worker = null, language = null, wrong = null;
        var preview = false;
        for (var i = 0; i < args.Length; i++)
        {
            string? Value() => ++i < args.Length ? args[i] : Missing(args[i - 1]);
            string? Missing(string option)
            {
                wrong ??= option;
                return null;
            }

            switch (args[i])
            {
                case "--help" or "-h" or "-?":
                    words.Add("help");
                    break;
                case "--preview":
                    preview = true;
                    break;
                case "--map":
                    maps.Add(Value() ?? "");
                    break;
                case "--worker":
                    worker = Value();
                    break;
                case "--language":
                    language = Value();
                    break;
                case var setting when setting.StartsWith("--", StringComparison.Ordinal):
                    settings.Add(setting);
                    if (!setting.Contains('=', StringComparison.Ordinal))
                    {
                        settings.Add(Value() ?? "");
                    }

                    break;
                case var option when option.StartsWith('-'):
                    wrong ??= option;
                    break;
                default:
                    words.Add(args[i]);
                    break;
            }
        }

        return new(words, maps, worker, preview, language, [.. settings], wrong);
    }
}
