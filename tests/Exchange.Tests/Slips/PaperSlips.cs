using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Features.Slips;
using Exchange.Api.Pipeline;
using Exchange.Domain.Agreements;
using Exchange.Domain.Slips;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Tests.Slips;

[Category("P8")]
public sealed class PaperSlips(StoreKind store) : HouseTest(store)
{
    private Member rasa = null!;
    private Member jonas = null!;
    private Member ona = null!;
    private IReadOnlyList<string> numbers = [];

    [SetUp]
    public async Task PrintAPad()
    {
        (rasa, jonas, ona) = (await World.SocialWorker(), await World.Resident("Jonas"), await World.Resident("Ona"));
        var pad = await App.SendAsync(new PrintSlipPad { Sheets = 4 }, rasa.Id, Who.SocialWorker);
        numbers = (await App.SendAsync(new OneSlipPad(pad), rasa.Id, Who.SocialWorker)).Numbers;
    }

    [Test]
    [Category("X5")]
    public async Task become_a_completed_exchange_of_which_both_are_told()
    {
        var read = (await EnterAsync(Slip()))[0];

        var id = read.GetProperty("booked").GetGuid();
        var step = await App.LookAsync(db => db.AgreementSteps.SingleAsync(step => step.AgreementId == id));
        Assert.That((step.Channel, step.ActorId, step.Act, step.To), Is.EqualTo(("paper slip", (Guid?)rasa.Id, AgreementAct.EnterSlip, AgreementState.Completed)));
        Assert.That((await World.BalanceOf(jonas), await World.BalanceOf(ona), await World.LedgerIsBalanced()), Is.EqualTo((6, -6, true)));
        foreach (var person in new[] { jonas, ona })
        {
            Assert.That((await person.Goes("/pranesimai")).Shows("Darbuotojas įrašė jūsų lapelį."));
            Assert.That((await person.Goes($"/susitarimai/{id}")).Shows("Darbuotojas įrašė abiejų pasirašytą lapelį"));
            Assert.That((await person.Goes("/mano-duomenys/uz-mane")).Shows("Pasirašėte lapelį."), "P5: also what came on paper");
        }
    }

    [Test]
    public async Task are_entered_once_and_lead_to_the_first()
    {
        var first = (await EnterAsync(Slip()))[0].GetProperty("booked").GetGuid();

        var again = (await EnterAsync(Slip(length: "3"), Slip(1), Slip(1)));

        Assert.That((again[0].GetProperty("problem").GetString(), again[0].GetProperty("first").GetGuid()), Is.EqualTo(("agreements.slip-entered", first)));
        Assert.That(again[1].GetProperty("booked").ValueKind, Is.EqualTo(JsonValueKind.String), "one wrong slip stops no other");
        Assert.That(again[2].GetProperty("first").GetGuid(), Is.EqualTo(again[1].GetProperty("booked").GetGuid()), "twice in one pile");
        Assert.That((await rasa.Goes($"/susitarimai/{first}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await World.BalanceOf(jonas), Is.EqualTo(12));
    }

    [TestCase("number", "1001", "agreements.slip-number")]
    [TestCase("number", "9001-6", "agreements.slip-unknown")]
    [TestCase("giver", "99999", "agreements.slip-member")]
    [TestCase("receiver", "", "agreements.slip-member")]
    [TestCase("day", "61", "agreements.slip-day")]
    [TestCase("length", "ilgai", "agreements.slip-length")]
    [TestCase("length", "9", "agreements.amount-range")]
    [TestCase("what", " ", "agreements.what-missing")]
    public async Task are_not_booked_while_something_is_wrong(string field, string typed, string code)
    {
        if (code == "agreements.slip-unknown")
        {
            typed = PrintedNumber.Of(9001);
        }

        var slip = new Dictionary<string, object>(Slip()) { [field] = typed };

        var read = (await EnterAsync(slip))[0];

        Assert.That((read.GetProperty("problem").GetString(), read.GetProperty("booked").ValueKind), Is.EqualTo((code, JsonValueKind.Null)));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task need_both_signatures_and_come_within_sixty_days()
    {
        Assert.That((await EnterAsync(Slip(signed: false)))[0].GetProperty("problem").GetString(), Is.EqualTo("agreements.slip-unsigned"));
        var late = Clock.TodayInKaunas().AddDays(-61);
        Assert.That((await EnterAsync(Slip(day: $"{late:yyyy-MM-dd}")))[0].GetProperty("problem").GetString(), Is.EqualTo("agreements.slip-late"));
        Assert.That((await EnterAsync(Slip(day: $"{late.AddDays(1):yyyy-MM-dd}")))[0].GetProperty("problem").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    [Category("P4")]
    public async Task are_not_entered_by_one_of_the_two()
    {
        var number = await NumberAsync(rasa);

        var read = (await EnterAsync(new Dictionary<string, object>(Slip()) { ["giver"] = number }))[0];

        Assert.That(read.GetProperty("problem").GetString(), Is.EqualTo("agreements.own-decision"));
    }

    [Test]
    [Category("C3b")]
    public async Task are_booked_whatever_the_limits()
    {
        await EnterAsync(Slip(length: "8"), Slip(1, length: "8"));

        Assert.That(await World.BalanceOf(ona), Is.EqualTo(-64), "work that was done is booked");
    }

    [Test]
    public async Task can_be_the_word_of_both_about_an_open_agreement()
    {
        var agreed = await World.Agreed(jonas, ona);
        var asked = (await EnterAsync(Slip()))[0];
        Assert.That((asked.GetProperty("problem").GetString(), asked.GetProperty("open")[0].GetProperty("id").GetGuid()), Is.EqualTo(("agreements.slip-open", agreed)));

        var about = new Dictionary<string, object>(Slip()) { ["about"] = agreed.ToString() };
        var other = new Dictionary<string, object>(Slip(1)) { ["about"] = "other" };
        var read = await EnterAsync(about, other);

        Assert.That(read[0].GetProperty("booked").GetGuid(), Is.EqualTo(agreed));
        Assert.That(await World.StateOf(agreed), Is.EqualTo(AgreementState.Completed));
        Assert.That((await App.LookAsync(db => db.Agreements.CountAsync()), await World.BalanceOf(jonas)), Is.EqualTo((2, 12)));
    }

    [Test]
    public async Task on_the_page_come_back_with_names_first_and_keep_what_was_typed()
    {
        var (giver, receiver) = (await NumberAsync(jonas), await NumberAsync(ona));
        var desk = await rasa.Browser();
        await desk.GoAsync("/lapeliai/ivesti");
        (string, string?)[] typed =
        [
            ("Rows[0].Number", numbers[0]), ("Rows[0].Giver", giver), ("Rows[0].Receiver", receiver), ("Rows[0].Day", "1"), ("Rows[0].Length", "1:30"), ("Rows[0].What", "Dviratis"), ("Rows[0].BothSigned", "true"),
            ("Rows[1].Giver", giver), ("Rows[1].Receiver", "99999"), ("Rows[1].Length", "1"), ("Rows[1].What", "Langai"), ("Rows[1].BothSigned", "true"),
        ];
        await desk.SubmitAsync(typed);
        Assert.That(desk.Page.Shows("Padėjo Jonas K., pagalbą gavo Ona K."), desk.Page.ToString());
        Assert.That(desk.Page.All("#wrong-1").Single(), Does.Contain("Tokio nario numerio nėra."));
        Assert.That(await App.LookAsync(db => db.Postings.CountAsync()), Is.Zero, "nothing is booked before the names were read");

        await desk.SubmitAsync();
        Assert.That(desk.Page.Shows("Įrašyta lapelių: 1."), desk.Page.ToString());
        Assert.That(Value("Rows[0].Receiver"), Is.EqualTo("99999"), "the wrong row is kept");
        Assert.That(Value("Rows[0].Number"), Is.EqualTo(numbers[1]), "the next number by itself");
        await desk.SubmitAsync([("Rows[0].Receiver", receiver)]);
        await desk.SubmitAsync();

        Assert.That(desk.Page.Shows("Įrašyta lapelių: 1."), desk.Page.ToString());
        Assert.That(await World.BalanceOf(jonas), Is.EqualTo(10));
        string? Value(string name) => desk.Page.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value");
    }

    [Test]
    public async Task are_printed_three_on_a_sheet_with_numbers_of_their_own()
    {
        var desk = await rasa.Browser();
        await desk.GoAsync("/lapeliai");
        await desk.SubmitAsync([("Form.Sheets", "2")]);

        Assert.That(desk.Page.All(".slip"), Has.Count.EqualTo(6), desk.Page.ToString());
        Assert.That(desk.Page.All(".slip__number").Concat(numbers), Is.Unique);
    }

    private IReadOnlyDictionary<string, object> Slip(int index = 0, string length = "1:30", string? day = null, bool signed = true) => new Dictionary<string, object>
    {
        ["number"] = numbers[index],
        ["giver"] = NumberAsync(jonas).Result,
        ["receiver"] = NumberAsync(ona).Result,
        ["day"] = day ?? $"{Clock.TodayInKaunas():yyyy-MM-dd}",
        ["length"] = length,
        ["what"] = "Pataisytas dviratis",
        ["bothSigned"] = signed,
    };

    private Task<string> NumberAsync(Member member) => App.LookAsync(async db => $"{await db.People.Where(p => p.Id == member.Id).Select(p => p.MemberNumber).SingleAsync()}");

    private async Task<JsonElement> EnterAsync(params IReadOnlyDictionary<string, object>[] slips)
    {
        var answer = await (await rasa.Api()).PostAsJsonAsync("/api/slips", new { slips });
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
