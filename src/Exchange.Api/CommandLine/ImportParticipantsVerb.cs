using Exchange.Api.Features.Imports;

namespace Exchange.Api.CommandLine;

internal static class ImportParticipantsVerb
{
    public static async Task<int> RunAsync(Call call)
    {
        var file = await File.ReadAllBytesAsync(call.Path);
        var outcome = call.Arguments.Preview
            ? await call.Mediator.Send(new PreviewParticipants { File = file, Columns = call.Arguments.Maps, Worker = call.Arguments.Worker })
            : await call.Mediator.Send(new ImportParticipants { File = file, Columns = call.Arguments.Maps, Worker = call.Arguments.Worker });
        if (call.Arguments.Preview)
        {
            call.Screen.Say("CommandLine.preview");
        }

        foreach (var column in outcome.Columns)
        {
            call.Screen.Line($"  {column.Header} = {(column.Field is { } field ? call.Words["Imports.field-" + field] : "?")}");
        }

        foreach (var warning in outcome.Warnings)
        {
            call.Screen.Line($"  {call.Words["Imports.where", warning.Row, warning.Column]}: {warning.Message}");
        }

        foreach (var problem in outcome.Problems)
        {
            call.Screen.Problem(problem.Row == 0 ? problem.Message : $"{call.Words["Imports.where", problem.Row, problem.Column]}: {problem.Message}");
        }

        call.Screen.Count("Imports.made", outcome.Made);
        call.Screen.Count("Imports.filled-in", outcome.FilledIn);
        call.Screen.Count("Imports.same", outcome.Same);
        call.Screen.Say("Imports.problems-count", outcome.Problems.Count, outcome.Warnings.Count);
        return outcome.Problems.Count == 0 ? Verbs.Done : Verbs.NotDone;
    }
}
