using System.Globalization;
using Exchange.Api.Data;
using MimeKit;
using Npgsql;

namespace Exchange.Api;

/// <summary>The program's settings, the same names in file, environment (<c>__</c> for <c>:</c>) and command line.</summary>
public sealed record Settings(Store Store, string DataFolder, bool Demo, MailSettings? Mail)
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Database"] = ["Provider", "ConnectionString"],
        ["Data"] = ["Folder"],
        ["Mail"] = ["Host", "Port", "From", "User", "Password", "Encryption"],
        ["Site"] = ["Address"],
    };

    /// <exception cref="StartRefused">A setting is unknown or impossible; the message is one plain sentence.</exception>
    public static Settings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        foreach (var (section, names) in Known)
        {
            if (configuration.GetSection(section).GetChildren().FirstOrDefault(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                throw new StartRefused($"The setting {section}:{unknown.Key} is not known: {section} has {string.Join(", ", names)}.");
            }
        }

        var folder = Path.GetFullPath(configuration["Data:Folder"] is { Length: > 0 } named ? named : "./data", Home(environment));
        var (store, demo) = StoreOf(configuration, environment, folder);
        return new(store, folder, demo, MailOf(configuration));
    }

    private static (Store Store, bool Demo) StoreOf(IConfiguration configuration, IHostEnvironment environment, string folder)
    {
        var provider = configuration["Database:Provider"] ?? "";
        if (!Enum.TryParse<StoreKind>(provider, ignoreCase: true, out var kind) || char.IsDigit(provider[0]))
        {
            throw new StartRefused($"The setting Database:Provider is \"{provider}\": it can be Sqlite or PostgreSql.");
        }

        var connection = configuration["Database:ConnectionString"] ?? "";
        var wish = configuration["Demo"] is { Length: > 0 } text ? Truth("Demo", text) : (bool?)null;
        if (kind == StoreKind.PostgreSql)
        {
            return (new(kind, Postgres(connection)), wish ?? false);
        }

        if (connection.Length > 0)
        {
            return (Sqlite(connection), wish ?? false);
        }

        // The demo community has a file of its own, so it can never touch a real one.
        var real = Path.Combine(folder, "birza.db");
        var demo = wish ?? (environment.IsDevelopment() && !File.Exists(real));
        return (Store.SqliteFile(demo ? Path.Combine(folder, "demo.db") : real), demo);
    }

    private static string Postgres(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0 } parts
                ? parts.ToString()
                : throw new StartRefused("The setting Database:ConnectionString needs a Host when Database:Provider is PostgreSql.");
        }
        catch (ArgumentException e)
        {
            throw new StartRefused($"The setting Database:ConnectionString cannot be read: {e.Message}");
        }
    }

    private static Store Sqlite(string connection)
    {
        try
        {
            return Store.SqliteFile(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource);
        }
        catch (ArgumentException e)
        {
            throw new StartRefused($"The setting Database:ConnectionString cannot be read: {e.Message}");
        }
    }

    private static MailSettings? MailOf(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail");
        if (mail["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (!int.TryParse(mail["Port"] ?? "587", NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
        {
            throw new StartRefused($"The setting Mail:Port is \"{mail["Port"]}\": it must be a number from 1 to 65535.");
        }

        if (mail["From"] is not { Length: > 0 } from || !MailboxAddress.TryParse(from, out _))
        {
            throw new StartRefused("The setting Mail:From must be an e-mail address when Mail:Host is set.");
        }

        var wanted = mail["Encryption"] is { Length: > 0 } text ? text : nameof(MailEncryption.StartTls);
        if (!Enum.TryParse<MailEncryption>(wanted, ignoreCase: true, out var encryption) || char.IsDigit(wanted[0]))
        {
            throw new StartRefused($"The setting Mail:Encryption is \"{wanted}\": it can be StartTls, Tls or None.");
        }

        if (encryption == MailEncryption.None && host is not ("localhost" or "127.0.0.1" or "::1"))
        {
            throw new StartRefused("The setting Mail:Encryption can be None only when Mail:Host is this machine.");
        }

        return Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var site) && site.Scheme is "https" or "http"
            ? new(host, port, from, mail["User"], mail["Password"], encryption, new(site.GetLeftPart(UriPartial.Authority)))
            : throw new StartRefused("The setting Site:Address must be the address of this site, such as https://birza.example, when Mail:Host is set.");
    }

    private static bool Truth(string name, string text) =>
        bool.TryParse(text, out var value) ? value : throw new StartRefused($"The setting {name} is \"{text}\": it can be true or false.");

    // In a checkout both programs share the data folder beside the solution; elsewhere it is beside where the program runs.
    private static string Home(IHostEnvironment environment)
    {
        for (var folder = new DirectoryInfo(environment.ContentRootPath); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
            {
                return folder.FullName;
            }
        }

        return environment.ContentRootPath;
    }
}

/// <param name="Host">SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">Sender's address.</param>
/// <param name="User">How to sign in to it, or null.</param>
/// <param name="Password">Its secret, or null.</param>
/// <param name="Encryption">How the connection is encrypted.</param>
/// <param name="Site">Address of this site, for links in letters.</param>
public sealed record MailSettings(string Host, int Port, string From, string? User, string? Password, MailEncryption Encryption, Uri Site);

public enum MailEncryption
{
    /// <summary>It begins in the open and is encrypted before anything is said; with a server that cannot, nothing is sent.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,

    /// <summary>Only to a server on this machine.</summary>
    None,
}
