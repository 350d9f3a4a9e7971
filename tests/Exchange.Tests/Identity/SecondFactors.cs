using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Exchange.Api.Data;

namespace Exchange.Tests.Identity;

public sealed class SecondFactors(StoreKind store) : HouseTest(store)
{
    [Test]
    public async Task ask_for_a_code_once_the_app_has_given_one()
    {
        var rasa = await World.SocialWorker();
        var office = await rasa.Browser();
        await office.GoAsync("/mano-saugumas");
        await office.SubmitAsync(form: "form[action*='Start']");
        var key = office.Page.All("code").Single();

        await office.SubmitAsync([("Form.Code", "000000")]);
        Expect.Refused(App, office.Page, "Identity.code-wrong");
        Assert.That(office.Page.All("code").Single(), Is.EqualTo(key), "the same key after a mistake");
        await office.SubmitAsync([("Form.Code", Code(key))]);
        var recovery = office.Page.All(".paper__code");
        Assert.That(recovery, Has.Count.EqualTo(10), office.Page.ToString());

        var later = World.Visitor();
        await later.GoAsync("/prisijungti");
        await later.SubmitAsync([("Form.Name", rasa.Contact), ("Form.Secret", World.Password)]);
        Expect.Refused(App, later.Page, "access.code-needed");
        await later.SubmitAsync([("Form.Secret", World.Password), ("Form.Code", Code(key))]);
        Assert.That(later.Page.Title, Is.EqualTo("Mano žmonės"), later.Page.ToString());

        var lost = World.Visitor();
        foreach (var expected in new[] { HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity })
        {
            await lost.GoAsync("/prisijungti");
            await lost.SubmitAsync([("Form.Name", rasa.Contact), ("Form.Secret", World.Password)]);
            await lost.SubmitAsync([("Form.Secret", World.Password), ("Form.Code", recovery[0])]);
            Assert.That(lost.Page.Status, Is.EqualTo(expected), "a recovery code works once");
        }
    }

    [Test]
    public async Task are_due_before_anything_else_for_staff_of_a_real_community()
    {
        await using var real = await App.StartAsync(Store, settings: ["--environment", "Production"]);
        using var world = new World(real);
        var (rasa, ona) = (await world.SocialWorker(), await world.Resident());

        var office = await rasa.Browser();
        Assert.That((await office.GoAsync("/zmones")).Path, Is.EqualTo("/mano-saugumas"));
        await Expect.RefusedAsync(await (await rasa.Api()).GetAsync("/api/people"), HttpStatusCode.Forbidden, "identity.second-factor-needed");
        Assert.That((await ona.Goes("/mano-duomenys")).Path, Is.EqualTo("/mano-duomenys"), "a resident needs none");
        await office.SubmitAsync(form: "form[action*='Start']");
        await office.SubmitAsync([("Form.Code", Code(office.Page.All("code").Single()))]);

        Assert.That((await office.GoAsync("/zmones")).Path, Is.EqualTo("/zmones"));
    }

    /// <summary>RFC 6238 over the key as it is shown, at the time of the computer: Identity asks no other clock.</summary>
    private static string Code(string key)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, step);
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000;
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }
}
