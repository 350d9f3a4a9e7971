using System.Text;

namespace Exchange.Api.Http;

/// <summary>Words in letters that nobody reads are refused here: the reader of JSON answers them with a fault.</summary>
internal sealed class ReadableBodies(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) => http.Request.HasJsonContentType() && http.Request.GetTypedHeaders().ContentType is { Charset: { HasValue: true } charset } && !IsKnown(charset.ToString().Trim('"'))
        ? throw new BadHttpRequestException("charset", StatusCodes.Status415UnsupportedMediaType)
        : next(http);

    private static bool IsKnown(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
