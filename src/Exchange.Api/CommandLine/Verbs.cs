using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Api.Texts;
using Exchange.Domain;
using MediatR;

namespace Exchange.Api.CommandLine;

/// <summary>The verbs of the command line: each sends one request as the program itself and says plainly what came of it.</summary>
public static class Verbs
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int NotUnderstood = 2;

    private const string Backup = "backup";

    private static readonly Dictionary<string, Func<Call, Task<int>>> All = new()
    {
        ["import participants"] = ImportParticipantsVerb.RunAsync,
        ["import esco"] = ImportEscoVerb.RunAsync,
        ["import community"] = CommunityVerbs.ImportAsync,
        ["export community"] = CommunityVerbs.ExportAsync,
        [Backup] = BackupVerb.RunAsync,
    };

    public static bool AreIn(string[] args) => Arguments.HasVerb(args);

    /// <param name="args">Command line that begins with a verb.</param>
    /// <param name="out">Results.</param>
    /// <param name="error">Problems.</param>
    /// <param name="terminal">Somebody watches.</param>
    /// <param name="adjust">Last word on the builder, for tests.</param>
    /// <returns>0 done, 1 not done, 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter @out, TextWriter error, bool terminal, Action<WebApplicationBuilder>? adjust = null)
    {
        var arguments = Arguments.Read(args);
        Speak(arguments.Language);
        var words = new Words([new(typeof(Verbs).Assembly, "Exchange.Api.Texts")]);
        var screen = new Screen(@out, error, terminal, words);
        if (arguments.Words is ["help", ..])
        {
            screen.Say("CommandLine.help");
            return Done;
        }

        if (arguments.Wrong is { } wrong)
        {
            screen.Problem(words["CommandLine.option-wrong", wrong]);
            return NotUnderstood;
        }

        var verb = string.Join(' ', arguments.Words.SkipLast(1));
        if (!All.TryGetValue(verb, out var run))
        {
            screen.Problem(words["CommandLine.verb-wrong", string.Join(' ', arguments.Words)]);
            return NotUnderstood;
        }

        var path = arguments.Words[^1];
        try
        {
            await using var app = ApiHost.Build(arguments.Settings, builder =>
            {
                builder.Logging.ClearProviders(); // a verb speaks for itself
                adjust?.Invoke(builder);
            });
            if (verb != Backup)
            {
                await app.PrepareAsync(serves: false);
            }

            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().IsSystem("command line");
            scope.ServiceProvider.GetRequiredService<ImportProgress>().Bar = screen;
            return await run(new(arguments, path, screen, words, app.Services.GetRequiredService<Settings>(), scope.ServiceProvider.GetRequiredService<IMediator>()));
        }
        catch (Exception e) when (Sentences(e, words, path) is { } said)
        {
            said.ForEach(screen.Problem);
            return NotDone;
        }
    }

    private static List<string>? Sentences(Exception e, Words words, string path) => e switch
    {
        StartRefused refused => [refused.Message],
        Refused refused => [words[refused.Code, [.. refused.Args]]],
        Invalid invalid => [.. invalid.Errors.Select(error => error.Field is "File" or "Columns" ? words[error.Key, error.Args] : $"{error.Field}: {words[error.Key, error.Args]}"), words["CommandLine.nothing-done"]],
        FileNotFoundException or DirectoryNotFoundException => [words["CommandLine.file-missing", path]],
        UnauthorizedAccessException or IOException => [words["CommandLine.file-closed", path]],
        _ => null,
    };

    // A console says what language it speaks by its environment; everything that is not Lithuanian gets English.
    private static void Speak(string? wanted) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new((wanted ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "lt" ? "lt" : "en");
}

/// <param name="Arguments">What was typed.</param>
/// <param name="Path">File or folder.</param>
/// <param name="Screen">Where to speak.</param>
/// <param name="Words">Sentences.</param>
/// <param name="Settings">Which database.</param>
/// <param name="Mediator">Where requests go.</param>
internal sealed record Call(Arguments Arguments, string Path, Screen Screen, Words Words, Settings Settings, IMediator Mediator);
