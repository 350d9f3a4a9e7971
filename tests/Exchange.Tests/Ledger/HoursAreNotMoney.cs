using System.Net;
using Exchange.Api.Data;
using Exchange.Api.Features.Ledger;
using Exchange.Domain.Ledger;

namespace Exchange.Tests.Ledger;

public sealed class HoursAreNotMoney(StoreKind store) : HouseTest(store)
{
    [Test]
    [Category("G11")]
    public async Task neither_grow_nor_shrink_and_the_statement_says_so()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Completed(ona, jonas, 90);
        var page = await ona.Goes("/mano-valandos");
        Assert.That(page.Shows("Nėra nei palūkanų, nei mokesčių") && page.Shows("nekeičiamos į eurus") && page.Shows("ne teisinis reikalavimas"), page.ToString());

        for (var year = 0; year < 3; year++)
        {
            await World.Waits(TimeSpan.FromDays(365));
            await App.SendAsync(new InspectLedger());
        }

        Assert.That((await World.BalanceOf(ona), await World.BalanceOf(jonas)), Is.EqualTo((6, -6)));
        Assert.That(Enum.GetNames<PostingKind>(), Is.EquivalentTo((string[])["Exchange", "Mirror", "Corrected", "Grant", "Group", "Closing"]), "no interest, no fee, no payment");
    }

    [Test]
    [Category("C3b")]
    public async Task are_booked_for_work_that_was_done_whatever_the_limit()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        await World.Completed(ona, jonas, 420);
        var id = await World.Agreed(ona, jonas); // the last hour that fits
        await ona.Acts(id, "report", new { minutes = 180 });
        Assert.That((await jonas.Acts(id, "confirmation", new { minutes = 180 })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That(await World.BalanceOf(jonas), Is.EqualTo(-40), "two hours past the limit");
        await Expect.RefusedAsync(await jonas.Takes(await World.Puts(ona, minutes: 15)), HttpStatusCode.Conflict, "ledger.give-first");
        Assert.That((await ona.Takes(await World.Puts(jonas, minutes: 60))).StatusCode, Is.EqualTo(HttpStatusCode.Created), "helping is always possible");
    }

    [Test]
    [Category("G2")]
    public async Task come_to_a_spreadsheet_as_they_stand_on_the_page()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas", "Petraitis"));
        await World.Completed(ona, jonas, 90);

        var file = await (await (await ona.Api()).GetAsync("/api/me/statement.csv")).Content.ReadAsStringAsync();

        Assert.That(file.Trim().Split("\r\n"), Has.Length.EqualTo(2));
        Assert.That(file, Does.Contain("\"Pagalba\";\"Dvirati taisau\";\"Jonas P.\";\"1,5\";\"\";\"\""));
    }
}
