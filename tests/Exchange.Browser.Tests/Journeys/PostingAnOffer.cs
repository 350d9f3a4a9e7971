using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Browser.Tests.Journeys;

public sealed class PostingAnOffer : BrowserTest
{
    [TestCase(true), TestCase(false)]
    [Category("F1"), Category("F3"), Category("U1")]
    public async Task takes_four_screens_at_most(bool scripts)
    {
        var window = await WindowOfAsync(await World.Resident(), View.Phone with { JavaScript = scripts });
        await window.GoAsync("/skelbimai/naujas?rusis=siulo&ka=taisau+dviratį");
        window.Shown.Clear();
        window.Shown.Add(window.Path);

        await WhatAsync(window);
        await WhereAsync(window);
        await WriteAsync(window);
        Assert.That(window.Path, Does.EndWith("/perziura"), await window.TextAsync());
        Assert.That(await window.TextAsync(), Does.Contain("Pataisau dviratį").And.Contain("Dviračių taisymas"));
        await window.ShotAsync($"skelbimo-perziura{(scripts ? "" : "-be-skriptu")}");
        Assert.That(window.Shown, Has.Count.LessThanOrEqualTo(4), string.Join(' ', window.Shown));

        await window.SubmitAsync("Paskelbti");
        Assert.That(await window.TextAsync(), Does.Contain("Skelbimą perskaitys darbuotojas."));
        Assert.That(await App.LookAsync(db => db.Listings.CountAsync()), Is.EqualTo(1));
    }

    [Test, Category("F2")]
    public async Task continues_where_it_was_left_even_in_another_window()
    {
        var ona = await World.Resident();
        var window = await WindowOfAsync(ona);
        await window.GoAsync("/skelbimai/naujas?rusis=siulo&ka=taisau+dviratį");
        await WhatAsync(window);
        await WhereAsync(window);

        var later = await WindowOfAsync(ona);
        await later.GoAsync("/mano-skelbimai");
        await later.ClickAsync(later.Page.Locator("main .card h2 a"));
        Assert.That(await later.Page.Locator("[name='Form.Neighbourhood']").InputValueAsync(), Is.EqualTo("girstupis"), "what was told is kept");
        await later.SubmitAsync();
        await WriteAsync(later);

        Assert.That(later.Path, Does.EndWith("/perziura"), await later.TextAsync());
        Assert.That(await App.LookAsync(db => db.Listings.CountAsync()), Is.EqualTo(1));
    }

    [Test, Category("F5")]
    public async Task twice_back_or_again_never_makes_two()
    {
        var window = await WindowOfAsync(await World.Resident());
        await window.GoAsync("/skelbimai/naujas?rusis=siulo&ka=taisau+dviratį");
        await ChooseAsync(window);
        var next = window.Page.Locator("main form[method=post] button.govuk-button").First;
        await next.DblClickAsync();
        await window.Page.WaitForURLAsync("**/kada");

        await window.Page.GoBackAsync();
        await ChooseAsync(window);
        await window.SubmitAsync();
        await window.Page.ReloadAsync();

        Assert.That(await App.LookAsync(db => db.Listings.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task rests_goes_on_is_renewed_and_closed_from_its_own_page()
    {
        var ona = await World.Resident();
        var id = await ona.Offers("bicycle-repair", "Pataisau dviratį");
        var window = await WindowOfAsync(ona);
        await window.GoAsync($"/skelbimai/{id}");

        await window.SubmitAsync("Sustabdyti");
        await window.ShotAsync("skelbimas-sustabdytas");
        await window.SubmitAsync("Rodyti vėl");
        await window.SubmitAsync("Pratęsti");
        await window.Page.GetByText("Užbaigti skelbimą", new() { Exact = true }).First.ClickAsync();
        await window.SubmitAsync("Užbaigti");

        Assert.That((await World.Listing(id)).State, Is.EqualTo(Domain.Listings.ListingState.Closed));
    }

    private static async Task ChooseAsync(Window window) => await window.Page.Locator("[name='Form.Skill'][value='bicycle-repair']").First.CheckAsync();

    private static async Task WhatAsync(Window window)
    {
        await ChooseAsync(window);
        await window.SubmitAsync();
    }

    private static async Task WhereAsync(Window window)
    {
        Assert.That(window.Path, Does.EndWith("/kada"), await window.TextAsync());
        await window.Page.CheckAsync("[name='Form.Mode'][value=InPerson]");
        await window.Page.SelectOptionAsync("[name='Form.Neighbourhood']", "girstupis");
        await window.Page.CheckAsync("[name='Form.Week'][value='2-16']");
        await window.Page.CheckAsync("[name='Form.Languages'][value=lt]");
        await window.SubmitAsync();
    }

    private static async Task WriteAsync(Window window)
    {
        Assert.That(window.Path, Does.EndWith("/aprasymas"), await window.TextAsync());
        await window.FillAsync(("Form.Title", "Pataisau dviratį"), ("Form.Text", "Turiu įrankius ir ateisiu pats."));
        await window.SubmitAsync();
    }
}
