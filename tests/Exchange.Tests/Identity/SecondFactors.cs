using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

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
        Clock.Pass(HalfMinute);
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

    [Test]
    [Category("P6")]
    public async Task are_not_guessed_by_whoever_knows_the_password()
    {
        var rasa = await World.SocialWorker();
        var key = await HasAppAsync(rasa);
        Clock.Pass(HalfMinute);
        var right = Code(key);
        var guesses = Enumerable.Range(0, 20).Select(number => number.ToString("D6", CultureInfo.InvariantCulture)).Except(Shown(key)).Take(12);

        var said = await Task.WhenAll(guesses.Select(guess => Task.Run(() => SignsInAsync(rasa, guess))));

        Assert.That(said.CountBy(code => code).ToDictionary(), Is.EqualTo(new Dictionary<string, int> { ["access.code-wrong"] = 4, ["access.locked-out"] = 8 }), "all at once, and no more than five are looked at");
        Assert.That(await SignsInAsync(rasa, right), Is.EqualTo("access.locked-out"), "the right one comes too late");
        Assert.That((await World.JournalOf("SignIn")).Count(entry => entry is { Reason: "failed" } && entry.SubjectId == rasa.Id), Is.EqualTo(13));
        var until = await App.LookAsync(db => db.Users.Where(login => login.Id == rasa.Id).Select(login => login.LockoutEnd).SingleAsync());
        Assert.That(until - DateTimeOffset.UtcNow, Is.GreaterThan(TimeSpan.FromMinutes(13)).And.LessThanOrEqualTo(TimeSpan.FromMinutes(15)));
    }

    [Test]
    [Category("P6")]
    public async Task are_not_guessed_in_a_browser_left_open()
    {
        var rasa = await World.SocialWorker();
        var api = await rasa.Api();
        using var started = await api.PostAsync("/api/me/second-factor", null);
        var key = await KeyAsync(started);
        foreach (var said in Enumerable.Repeat("identity.code-wrong", 4).Append("access.locked-out"))
        {
            await Expect.RefusedAsync(await api.PutAsJsonAsync("/api/me/second-factor", new { code = "12345" }), HttpStatusCode.Conflict, said);
        }

        await Expect.RefusedAsync(await api.PutAsJsonAsync("/api/me/second-factor", new { code = Code(key) }), HttpStatusCode.Conflict, "access.locked-out");
        Assert.That((await World.JournalOf("ConfirmSecondFactor")).Select(entry => (entry.SubjectId, entry.Reason)), Is.EqualTo(Enumerable.Repeat(((Guid?)rasa.Id, "failed"), 6)));

    }

    [Test]
    public async Task do_not_buy_new_recovery_codes_once_the_app_is_on()
    {
        var rasa = await World.SocialWorker();
        var key = await HasAppAsync(rasa);
        Clock.Pass(HalfMinute);
        using var client = App.NewClient();
        using var token = await client.PostAsJsonAsync("/api/tokens", new { name = rasa.Contact, secret = World.Password, code = Code(key) });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        Clock.Pass(HalfMinute);

        await Expect.RefusedAsync(await client.PutAsJsonAsync("/api/me/second-factor", new { code = Code(key) }), HttpStatusCode.Conflict, "identity.second-factor-on");
    }

    [Test]
    public async Task open_once_with_each_code()
    {
        var rasa = await World.SocialWorker();
        var key = await HasAppAsync(rasa);
        Assert.That(await SignsInAsync(rasa, Code(key)), Is.EqualTo("access.code-wrong"), "it was used to add the app");
        Clock.Pass(HalfMinute);
        var (code, before) = (Code(key), Shown(key)[0]);

        var said = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => SignsInAsync(rasa, code))));

        Assert.That(said.Order(), Is.EqualTo((string[])["", "access.code-wrong"]), "two at once");
        Clock.Pass(HalfMinute);
        Assert.That(await SignsInAsync(rasa, code), Is.EqualTo("access.code-wrong"), "read over a shoulder");
        Assert.That(await SignsInAsync(rasa, before), Is.EqualTo("access.code-wrong"));
        Assert.That(await SignsInAsync(rasa, Code(key)), Is.Empty);
    }

    private static readonly TimeSpan HalfMinute = TimeSpan.FromSeconds(30);

    private async Task<string> HasAppAsync(Member member)
    {
        var api = await member.Api();
        using var started = await api.PostAsync("/api/me/second-factor", null);
        var key = await KeyAsync(started);
        using var added = await api.PutAsJsonAsync("/api/me/second-factor", new { code = Code(key) });
        Assert.That(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        return key;
    }

    private static async Task<string> KeyAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;

    // The refusal's code, or nothing when it opened.
    private async Task<string> SignsInAsync(Member member, string code)
    {
        using var client = App.NewClient();
        using var answer = await client.PostAsJsonAsync("/api/tokens", new { name = member.Contact, secret = World.Password, code });
        return answer.IsSuccessStatusCode ? "" : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    // What the app showed half a minute ago, shows now, and will show.
    private string[] Shown(string key) => [Code(key, -1), Code(key), Code(key, 1)];

    /// <summary>RFC 6238 over the key as it is shown.</summary>
    private string Code(string key, int later = 0)
    {
        var bits = string.Concat(key.Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (Clock.Now.ToUnixTimeSeconds() / 30) + later);
        var hash = HMACSHA1.HashData(secret, step);
        var code = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue) % 1_000_000;
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }
}
