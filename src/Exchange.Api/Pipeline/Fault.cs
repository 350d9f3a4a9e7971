using System.Diagnostics;

namespace Exchange.Api.Pipeline;

/// <summary>How a fault is named to people and in the log: never by its message, which may quote what somebody wrote.</summary>
public static class Fault
{
    private const int ShortLength = 8;
    private const int MostFrames = 12;

    /// <summary>Trace of the request or round at work, 32 hexadecimal digits.</summary>
    public static string Trace => Activity.Current?.TraceId.ToHexString() ?? "";

    /// <summary>The beginning of the trace, short enough to say on the telephone.</summary>
    public static string Id => IdOf(Trace);

    public static string IdOf(string trace) => trace.Length > ShortLength ? trace[..ShortLength] : trace;

    /// <summary>Types and places, innermost first, on one line.</summary>
    public static string InWords(Exception exception)
    {
        var inner = exception;
        var types = exception.GetType().Name;
        while (inner.InnerException is { } next)
        {
            inner = next;
            types = $"{inner.GetType().Name} < {types}";
        }

        var frames = new StackTrace(inner, fNeedFileInfo: true).GetFrames()
            .Select(frame => (Method: frame.GetMethod(), Line: frame.GetFileLineNumber()))
            .Where(frame => frame.Method?.DeclaringType is not null)
            .Select(frame => $"{frame.Method!.DeclaringType!.FullName}.{frame.Method.Name}{(frame.Line > 0 ? $":{frame.Line}" : "")}");
        return string.Join(" < ", frames.Take(MostFrames).Prepend(types));
    }
}
