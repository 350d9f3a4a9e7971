using Exchange.Domain;

namespace Exchange.Web.Infrastructure;

/// <summary>A form that cannot be read (cut off, too many fields, letters that are none, an alphabet nobody may use) is turned away here, so that nothing behind has to ask.</summary>
internal sealed class ReadableForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.HasFormContentType)
        {
            try
            {
                await http.Request.ReadFormAsync(http.RequestAborted);
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
            {
                http.Request.Form = FormCollection.Empty;
                http.Items[ToldOnStatus.Refusal] = new Refused("access.unreadable");
                http.Response.StatusCode = (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(http);
    }
}
