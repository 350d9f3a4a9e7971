using Exchange.Testing;
using Microsoft.Playwright;

namespace Exchange.Browser.Tests;

/// <summary>A person's window. It remembers everything that must never happen behind the page.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> troubles = [];
    private readonly App app;
    private ICDPSession? session;

    private Window(App app, IBrowserContext context, IPage page) => (this.app, Context, Page) = (app, context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Status of the last page.</summary>
    public int Status { get; private set; }

    /// <summary>Pages shown so far, for rules that count screens (F1).</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Policy violations, script errors, requests to other hosts, assets that are missing.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Window> OpenAsync(App app, View view, string language = "lt", string? signedIn = null)
    {
        var context = await OneChromium.Running.NewContextAsync(view.Options(language, signedIn));
        context.SetDefaultTimeout(15_000);
        var window = new Window(app, context, await context.NewPageAsync());
        window.Watch();
        if (view.DoubledText)
        {
            await window.TextIsAsync(2);
        }

        return window;
    }

    public async Task<Window> GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(new Uri(app.Address), path).ToString());
        return this;
    }

    /// <summary>Signs in on the page, as a person does.</summary>
    public async Task<Window> SignInAsync(string name, string secret = World.Password)
    {
        await GoAsync("/prisijungti");
        await FillAsync(("Form.Name", name), ("Form.Secret", secret));
        await SubmitAsync();
        return this;
    }

    public async Task FillAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            await Page.FillAsync($"main [name='{name}']", value);
        }
    }

    /// <summary>Presses the one filled button of the page, or the one with these words.</summary>
    public async Task SubmitAsync(string? words = null)
    {
        var main = Page.Locator("main");
        var button = words is null ? main.Locator("form[method=post] button.govuk-button:not([type=button])").First : main.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First;
        await ClickAsync(button);
    }

    public Task FollowAsync(string words, string within = "main") => ClickAsync(Page.Locator(within).GetByRole(AriaRole.Link, new() { Name = words }).First);

    /// <summary>Clicks what leads to another page, and waits for that page.</summary>
    public Task ClickAsync(ILocator leads) => ArriveAsync(() => leads.ClickAsync());

    /// <summary>Does what leads to another page, and waits for that page.</summary>
    public async Task ArriveAsync(Func<Task> leads)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                arrived.TrySetResult();
            }
        }

        Page.FrameNavigated += Arrive;
        await leads();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Page.FrameNavigated -= Arrive;
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>As if it had just been opened; who is signed in stays.</summary>
    public void Forget()
    {
        troubles.Clear();
        Shown.Clear();
    }

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    public Task<string> TitleAsync() => Page.Locator("h1").First.InnerTextAsync();

    /// <summary>Sets the browser's own text size.</summary>
    public async Task TextIsAsync(int times)
    {
        session ??= await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = 16 * times, ["fixed"] = 13 * times } });
    }

    /// <summary>Keeps a picture of the whole page in the work folder of the tests.</summary>
    public async Task ShotAsync(string name)
    {
        var path = System.IO.Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", name + ".png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            // A page that answers 404 or 422 also says so here: statuses are judged below.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                troubles.Add($"console on {Page.Url}: {message.Text}");
            }
        };
        Page.PageError += (_, error) => troubles.Add($"script on {Page.Url}: {error}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(app.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                troubles.Add($"request to another host on {Page.Url}: {request.Url}");
            }
        };
        Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Request.Frame == Page.MainFrame)
            {
                Status = response.Status;
                if (response.Status is < 300 or >= 400)
                {
                    Shown.Add(new Uri(response.Url).PathAndQuery);
                }
            }
            else if (response.Status >= 400)
            {
                troubles.Add($"{response.Status} for {response.Url} on {Page.Url}");
            }
        };
    }
}
