using Exchange.Api.Features.Communities;

namespace Exchange.Api.CommandLine;

internal static class CommunityVerbs
{
    public static async Task<int> ImportAsync(Call call)
    {
        var made = await call.Mediator.Send(new ImportCommunity { File = await File.ReadAllTextAsync(call.Path) });
        call.Screen.Say("Communities.imported", made.Name, made.People, made.Listings, made.Employers, made.Fairs, made.Agreements);
        return Verbs.Done;
    }

    public static async Task<int> ExportAsync(Call call)
    {
        var text = await call.Mediator.Send(new ExportCommunity());
        await File.WriteAllTextAsync(call.Path, text);
        call.Screen.Say("Communities.exported", call.Path);
        return Verbs.Done;
    }
}
