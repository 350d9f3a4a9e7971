using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Exchange.Testing;

/// <summary>Counts what a program is still answering, so that the next scenario does not begin before the last one has ended.</summary>
internal sealed class OpenRequests : IStartupFilter
{
    private int open;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, answer) =>
        {
            Interlocked.Increment(ref open);
            try
            {
                await answer(http);
            }
            finally
            {
                Interlocked.Decrement(ref open);
            }
        });
        next(app);
    };

    /// <returns>Whether everything was answered within five seconds.</returns>
    public async Task<bool> AreAnsweredAsync()
    {
        for (var patience = 0; Volatile.Read(ref open) > 0; patience++)
        {
            if (patience == 500)
            {
                return false;
            }

            await Task.Delay(10);
        }

        return true;
    }
}
