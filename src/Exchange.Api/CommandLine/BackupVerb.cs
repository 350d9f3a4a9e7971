using Exchange.Api.Data;

namespace Exchange.Api.CommandLine;

/// <summary>Copies the database while people work in it. It is left as it is: a copy is wanted most before a newer program changes it.</summary>
internal static class BackupVerb
{
    public static async Task<int> RunAsync(Call call)
    {
        if (call.Settings.Store.Kind == StoreKind.PostgreSql)
        {
            call.Screen.Problem(call.Words["CommandLine.backup-server", call.Path]);
            return Verbs.NotDone;
        }

        if (File.Exists(call.Path))
        {
            call.Screen.Problem(call.Words["CommandLine.backup-there", call.Path]);
            return Verbs.NotDone;
        }

        if (!File.Exists(call.Settings.Store.FilePath()))
        {
            call.Screen.Problem(call.Words["CommandLine.backup-nothing", call.Settings.Store.FilePath()]);
            return Verbs.NotDone;
        }

        await call.Settings.Store.CopyToAsync(call.Path);
        call.Screen.Say("CommandLine.backup-done", call.Settings.Store.FilePath(), call.Path, Path.Combine(call.Settings.DataFolder, "keys"));
        return Verbs.Done;
    }
}
