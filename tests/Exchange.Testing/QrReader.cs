using System.Diagnostics;

namespace Exchange.Testing;

/// <summary>Reads a code back from a picture, as a phone does, with zbar.</summary>
public static class QrReader
{
    private const string Instruction = "Reading the code on a badge needs zbarimg. Install it with 'apt-get install -y zbar-tools' (Debian).";

    private static readonly Lazy<string> Zbar = new(() => Programs.FindOrInstall(() => Programs.OnPath("zbarimg"), "zbar-tools", Instruction));

    public static async Task<string> ReadAsync(byte[] png)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(path, png);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo(Zbar.Value, ["--quiet", "--raw", path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            return text.Trim();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
