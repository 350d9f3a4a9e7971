using Exchange.Api.Features.Occupations;

namespace Exchange.Api.CommandLine;

internal static class ImportEscoVerb
{
    public static async Task<int> RunAsync(Call call)
    {
        var done = await call.Mediator.Send(new ImportOccupations(call.Path));
        call.Screen.Say("Occupations.imported", done.Occupations, done.Names, string.Join(", ", done.Languages));
        call.Screen.Say("Occupations.source");
        return Verbs.Done;
    }
}
