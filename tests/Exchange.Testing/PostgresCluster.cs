using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Exchange.Testing;

/// <summary>
/// A PostgreSQL server of our own in a temporary folder. A small shell keeps it: when our end of the shell's input closes,
/// by a normal exit or because this process was killed, the shell stops the server and deletes the folder.
/// </summary>
internal sealed class PostgresCluster
{
    private const string FolderPrefix = "mainu-birza-pg-";

    private const string Memory = "/dev/shm";
    private const long RoomNeeded = 3L << 30;

    private const string Instruction =
        "The tests need the PostgreSQL server programs (initdb and postgres, 14 or newer). Install them with "
        + "'apt-get install -y postgresql' (Debian, Ubuntu), 'dnf install postgresql-server' (Fedora) or 'brew install postgresql@16' (macOS), "
        + "or point " + Postgres.ServerSetting + " at a server where the tests may create databases.";

    // Durability is off: nothing in this server is worth keeping, and tests must not wait for a disk.
    private const string Keeper = """
        trap '' INT HUP TERM
        mkdir -m 700 "$2" || exit 1
        "$1/initdb" -D "$2/data" -U exchange -A trust -E UTF8 --locale="$4" --no-sync > "$2/initdb.log" 2>&1 || { cat "$2/initdb.log" >&2; rm -rf "$2"; exit 1; }
        exec 3<&0
        cat <&3 > /dev/null &
        reader=$!
        {
            "$1/postgres" -D "$2/data" -p "$3" -k '' -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off \
                -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c shared_buffers=64MB -c max_wal_size=256MB
            touch "$2/ended"
            kill -9 $reader 2> /dev/null
        } 3<&- &
        wait $reader
        until [ -f "$2/ended" ]; do
            kill -INT "$(head -n 1 "$2/data/postmaster.pid")" 2> /dev/null
            sleep 0.1
        done
        wait
        rm -rf "$2"
        """;

    private readonly ConcurrentQueue<string> _lastWords = new();
    private readonly Process _keeper;

    private PostgresCluster(Process keeper) => _keeper = keeper;

    internal string ConnectionString { get; private init; } = "";

    internal static async Task<PostgresCluster> StartAsync()
    {
        var programs = Programs.FindOrInstall(FindPrograms, "postgresql", Instruction);
        RemoveAbandonedFolders();

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(programs, FreePort());
            }
            catch (InvalidOperationException) when (attempt < 3)
            {
                // Another process may have taken the free port between our look and the server's start.
            }
        }
    }

    private static async Task<PostgresCluster> StartAsync(string programs, int port)
    {
        var folder = Path.Combine(TemporaryFolder, $"{FolderPrefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        var locale = OperatingSystem.IsLinux() ? "C.UTF-8" : "en_US.UTF-8";
        var start = AsOrdinaryUser("sh", "-c", Keeper, "keeper", programs, folder, port.ToString(), locale);
        start.RedirectStandardInput = true;

        var cluster = new PostgresCluster(Process.Start(start)!)
        {
            ConnectionString = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = "exchange",
                Database = "postgres",
            }.ConnectionString,
        };
        cluster.Listen();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Stop();
        await cluster.AnswersAsync();
        return cluster;
    }

    private void Listen()
    {
        _keeper.OutputDataReceived += (_, _) => { };
        _keeper.ErrorDataReceived += (_, line) =>
        {
            _lastWords.Enqueue(line.Data ?? "");
            while (_lastWords.Count > 30)
            {
                _lastWords.TryDequeue(out var _);
            }
        };
        _keeper.BeginOutputReadLine();
        _keeper.BeginErrorReadLine();
    }

    private async Task AnswersAsync()
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Timeout=5");
                await connection.OpenAsync();
                return;
            }
            catch (Exception notYet) when (notYet is NpgsqlException or SocketException or TimeoutException)
            {
                if (_keeper.HasExited || patience.Elapsed > TimeSpan.FromSeconds(60))
                {
                    Stop();
                    throw new InvalidOperationException("PostgreSQL did not start: " + string.Join('\n', _lastWords), notYet);
                }

                await Task.Delay(50);
            }
        }
    }

    private void Stop()
    {
        try
        {
            _keeper.StandardInput.Close();
            _keeper.WaitForExit(10_000);
        }
        catch (Exception gone) when (gone is InvalidOperationException or IOException)
        {
            // The keeper has already left.
        }
    }

    // In memory where there is room: a database is a thousand small files, and a disk takes twice as long to copy them.
    private static string TemporaryFolder { get; } =
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > RoomNeeded ? Memory : Environment.IsPrivilegedProcess ? "/tmp" : Path.GetTempPath();

    private static string? FindPrograms()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return debian.Select(folder => Path.Combine(folder, "bin"))
            .Append(Path.GetDirectoryName(Programs.OnPath("initdb")) ?? "")
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    // The server refuses to run as root, so root lends the work to an account without rights.
    private static ProcessStartInfo AsOrdinaryUser(params string[] command)
    {
        string[] whole = Environment.IsPrivilegedProcess ? ["runuser", "-u", OrdinaryUser(), "--", .. command] : command;
        return new ProcessStartInfo(whole[0], whole[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
    }

    private static string OrdinaryUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Only a keeper that was itself killed, or a machine that lost power, leaves a folder behind.
    private static void RemoveAbandonedFolders()
    {
        foreach (var folder in Directory.GetDirectories(TemporaryFolder, FolderPrefix + "*"))
        {
            try
            {
                if (Abandoned(folder))
                {
                    StopServerOf(folder);
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception anothers) when (anothers is IOException or UnauthorizedAccessException)
            {
                // It belongs to another user, or its own keeper is deleting it now.
            }
        }
    }

    private static bool Abandoned(string folder)
    {
        var owner = Path.GetFileName(folder)[FolderPrefix.Length..].Split('-')[0];
        return Directory.GetLastWriteTimeUtc(folder) < TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-2)
            && int.TryParse(owner, out var id)
            && !Running(id);
    }

    private static void StopServerOf(string folder)
    {
        var mark = Path.Combine(folder, "data", "postmaster.pid");
        if (File.Exists(mark) && FindPrograms() is { } programs)
        {
            using var stopping = Process.Start(AsOrdinaryUser(Path.Combine(programs, "pg_ctl"), "stop", "-m", "immediate", "-D", Path.Combine(folder, "data")));
            stopping!.WaitForExit(15_000);
        }
    }

    private static bool Running(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
