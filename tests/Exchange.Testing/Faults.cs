using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Exchange.Testing;

/// <summary>What the program logs as an error, kept so that a scenario that fails can say why.</summary>
public sealed class Faults : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> kept = [];

    public IReadOnlyList<string> Lines => [.. kept];

    public override string ToString() => string.Join('\n', kept);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            kept.Enqueue($"{formatter(state, exception)}\n{exception}".TrimEnd());
        }
    }

    public void Dispose() => Forget();

    internal void Forget() => kept.Clear();
}
