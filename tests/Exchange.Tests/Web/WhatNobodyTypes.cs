using System.Net;
using System.Net.Http.Json;
using System.Text;
using Exchange.Api.Data;
using static Exchange.Tests.Agreements.AnExchange;

namespace Exchange.Tests.Web;

/// <summary>What no page of ours sends is answered in words, and breaks nothing.</summary>
public sealed class WhatNobodyTypes(StoreKind store) : HouseTest(store)
{
    [TestCase("application/x-www-form-urlencoded; charset=utf-7", "a=1")]
    [TestCase("multipart/form-data; boundary=cut", "--cut\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--cut--")]
    public async Task such_as_an_alphabet_that_may_not_be_used(string type, string body)
    {
        using var client = App.NewClient();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await client.PostAsync("/prisijungti", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("/mano-anketa/noriu", "Form.Interests")]
    [TestCase("/mano-anketa/moku", "Form.Skills[0].Code")]
    public async Task such_as_no_code_at_all(string address, string field)
    {
        var ona = await World.Resident("Ona");
        var hers = await ona.Browser();
        var page = await hers.GoAsync(address);
        var token = page.Document.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await hers.SendAsync(new(HttpMethod.Post, page.Address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(field, "")]) });

        Assert.That((int)answer.Status, Is.LessThan(500), answer.ToString());
    }

    [Test]
    public async Task such_as_no_form_where_a_rule_says_no()
    {
        var (ona, jonas) = (await World.Resident("Ona"), await World.Resident("Jonas"));
        var id = await World.Agreed(jonas, ona);
        var hers = await ona.Browser();
        var page = await hers.GoAsync($"/susitarimai/{id}/laikas");
        var token = page.Document.QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page.Address, "?Form.Day=2020-01-02&Form.Time=10:00&Form.Place=Biblioteka")) { Content = new StringContent("x", Encoding.UTF8, "text/plain") };
        request.Headers.Add("RequestVerificationToken", token);

        var answer = await hers.SendAsync(request);

        Assert.That((int)answer.Status, Is.LessThan(500), answer.ToString());
    }

    [TestCase("2147483648")]
    [TestCase("1e25")]
    public async Task such_as_pay_beyond_all_numbers(string pay)
    {
        var staliai = await World.Employer();
        using var content = new StringContent($$"""{"title": "Stalius", "payFrom": {{pay}}, "payTo": {{pay}}}""", Encoding.UTF8, "application/json");

        var answer = await (await staliai.Api()).PostAsync("/api/my-employer/vacancies", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task such_as_an_appeal_about_one_s_own_draft()
    {
        var ona = await World.Resident("Ona");
        var draft = await (await (await ona.Api()).PostAsJsonAsync("/api/listings", new { kind = "offer", skill = "bicycle-repair" })).MadeId();

        var answer = await (await ona.Api()).GetAsync($"/api/appeals/about/{draft}");

        Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task such_as_a_name_that_turns_the_page_round()
    {
        var ona = await World.Resident("Ona");
        await Done((await ona.Api()).PutAsJsonAsync("/api/me", new { firstName = "O\u202ena\r\nBcc: x", lastName = "Kaz\u200blauskienė", language = "lt", phone = "+37061234567" }));

        var said = await ona.Sees("/api/me");

        Assert.That((said.GetProperty("firstName").GetString(), said.GetProperty("lastName").GetString()), Is.EqualTo(("Ona Bcc: x", "Kazlauskienė")));
    }
}
