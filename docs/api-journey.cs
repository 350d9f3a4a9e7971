// The main job of Mainų birža over its API, from an empty data folder to a candidate's card. It is written to be read: every
// request a program needs is here, in the order of life. It needs the .NET 10 SDK and nothing else. In two terminals:
//
//   dotnet run --project src/Exchange.Api -- --environment Staging --Data:Folder ./data/journey --urls http://127.0.0.1:5088
//   dotnet run docs/api-journey.cs -- http://127.0.0.1:5088 TOKEN docs/examples/participants.csv
//
// TOKEN is the one-time token that the first command prints; a folder that already holds a community prints none. The people
// are invented. The program says what each step did and ends with code 0, or with code 1 at the first wrong answer.
#:property PublishAot=false

using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

if (args.Length != 3)
{
    Console.Error.WriteLine("usage: dotnet run docs/api-journey.cs -- ADDRESS TOKEN FILE.csv");
    return 2;
}

var (address, setupToken, table) = (new Uri(args[0]), args[1], await File.ReadAllBytesAsync(args[2]));
const string password = "keturi nauji kaimynai";

// 1. The first run: an organisation and two administrators. Until it is done, everything else answers 503.
var founder = Caller();
founder.DefaultRequestHeaders.Add("Setup-Token", setupToken);
await Send(founder, "PUT /api/setup/organisation", new { name = "Dainavos mainų birža", phone = "+370 37 000000" });
await Send(founder, "PUT /api/setup/languages", new { languages = new[] { "lt", "en" } });
await Send(founder, "PUT /api/setup/first-administrator", new { firstName = "Tomas", lastName = "Vaitkus", contact = "tomas@pavyzdys.lt", password });
await Send(founder, "PUT /api/setup/second-administrator", new { firstName = "Aistė", lastName = "Rimkutė", contact = "aiste@pavyzdys.lt" });
await Send(founder, "PUT /api/setup/mail", new { sendsMail = false });
var community = await Send(founder, "POST /api/setup/community");
Say($"founded the community of {community["name"]}");

// 2. The administrator invites a social worker and a coordinator; they come in by number and PIN.
var tomas = await Staff("tomas@pavyzdys.lt", password);
var rasa = await Colleague("Rasa", "Petrauskaitė", "socialWorker");
var milda = await Colleague("Milda", "Jonaitė", "coordinator");
Say("invited Rasa, social worker, and Milda, coordinator");

// 3. The worker's own table. A preview writes nothing and says which columns nobody knows; these are left out with a hyphen.
const string import = "POST /api/imports/participants";
var preview = await Send(rasa, $"{import}?preview=true", table);
var unknown = List(preview["columns"]).Where(column => column["field"] is null).Select(column => Text(column["header"])).ToList();
var map = string.Join('&', unknown.Select(header => $"map={Uri.EscapeDataString($"{header}=-")}"));
var people = List((await Send(rasa, $"{import}?{map}", table))["rows"]);
Say($"imported {people.Count} people, without the column {string.Join(", ", unknown)}");
Check(people.Count > 0 && people.All(person => Text(person["act"]) == "make"), "each is a new person");
var again = await Send(rasa, $"{import}?{map}", table);
Check(Number(again["made"]) == 0 && Number(again["same"]) == people.Count, "the same table again makes nobody");
Check(Number((await Send(rasa, "GET /api/people"))["total"]) == people.Count, "the worker's list has as many people");

// 4. What was imported is a draft until the person, beside the worker, has read it and stands by it.
foreach (var person in people)
{
    await Send(rasa, $"POST /api/people/{Id(person)}/questionnaire/approval", new { nameGiven = Text(person["name"]), consent = "inPerson", wasShown = true });
}

Say($"{people.Count} people stand by their answers");

// 5. Now everybody has neighbours who fit, and why; or is told what one change would bring; or has a question left to answer.
var (fitted, told, asked) = (0, 0, 0);
var pairs = new List<(JsonNode Giver, JsonNode Receiver, string Skill, string Why)>();
foreach (var person in people)
{
    var fits = (await Send(rasa, $"GET /api/people/{Id(person)}/matches"))["fits"]!["people"]!;
    var fitting = List(fits["fitting"]);
    var neighbours = fitting.Concat(List(fits["forWorker"])).ToList(); // some matches wait for the worker first
    var missing = List(fits["nearMisses"]);
    var open = neighbours.Count + missing.Count > 0 ? null : (await Send(rasa, $"GET /api/people/{Id(person)}/questionnaire"))["next"];
    if (neighbours.Any(neighbour => Reasons(neighbour).Count == 0) || (neighbours.Count + missing.Count == 0 && open is null))
    {
        Check(false, $"{person["name"]} has neighbours who fit, each with reasons, or is told what is missing");
    }

    (fitted, told, asked) = neighbours.Count > 0 ? (fitted + 1, told, asked) : missing.Count > 0 ? (fitted, told + 1, asked) : (fitted, told, asked + 1);
    foreach (var neighbour in fitting)
    {
        var other = people.Single(one => Id(one) == Id(neighbour));
        var can = List(person["skills"]).Select(Text).Intersect(List(other["needs"]).Select(Text)).FirstOrDefault();
        if (can is not null)
        {
            pairs.Add((person, other, can, string.Join("; ", Reasons(neighbour))));
        }
    }
}

Check(fitted > told + asked, $"{fitted} have neighbours who fit, each with reasons; {told} are told the change that would bring some; {asked} have a question left");

// 6. An exchange between two of the table: an offer, a yes, a meeting, and the word of both.
Check(pairs.Count > 0, $"{pairs.Count} times somebody can do exactly what a neighbour needs");
var (giver, receiver, skill, why) = pairs[0];
Say($"the first: {giver["name"]} and {receiver["name"]}: {why}");
var (giving, receiving) = (await Resident(giver), await Resident(receiver));
var offer = Id(await Send(giving, "POST /api/listings", new
{
    kind = "offer",
    skill,
    title = "Padėsiu kaimynui",
    text = "Mielai padėsiu, susitarsime.",
    language = "lt",
    languages = new[] { "lt" },
    week = new[] { "tuesday 14:00-19:00", "thursday 14:00-19:00" },
    mode = "inPerson",
    minutes = 60,
}));
var published = await Send(giving, $"POST /api/listings/{offer}/publication");
if (Text(published["state"]) == "pending")
{
    await Send(milda, $"POST /api/listings/{offer}/approval"); // a first listing is looked at before others see it
}

Check(Text((await Send(receiving, $"GET /api/listings/{offer}"))["state"]) == "active", "the offer is open to everybody");
var agreement = $"/api/agreements/{Id(await Send(receiving, $"POST /api/listings/{offer}/acceptance"))}";
var tomorrow = DateOnly.FromDateTime(DateTime.Today).AddDays(1);
await Send(receiving, $"POST {agreement}/meeting", new { day = tomorrow, time = "15:00", place = "Draugystės parko kieme" });
await Send(giving, $"POST {agreement}/meeting/acceptance", new { });
await Send(giving, $"POST {agreement}/report", new { minutes = 60 });
await Send(receiving, $"POST {agreement}/confirmation", new { minutes = 60 });
Check(Text((await Send(giving, $"GET {agreement}"))["state"]) == "completed", $"{giver["name"]} has helped {receiver["name"]}");
var (given, received) = (await Send(giving, "GET /api/me/account"), await Send(receiving, "GET /api/me/account"));
Check(Number(given["balance"]) == 60 && Number(received["balance"]) == -60, "an hour went from one account to the other");

// 7. An employer with a vacancy, a fair, and a stand there.
await Send(Caller(), "POST /api/employers", new
{
    name = "Staliai",
    code = "300001280",
    about = "Darome baldus.",
    firstName = "Petras",
    lastName = "Stalius",
    contact = "petras@pavyzdys.lt",
    password,
});
var petras = await SignIn("petras@pavyzdys.lt", password);
var waiting = List((await Send(milda, "GET /api/employers?state=waiting"))["items"]).Single();
await Send(milda, $"POST /api/employers/{Id(waiting)}/approval");
var vacancy = Id(await Send(petras, "POST /api/my-employer/vacancies", new
{
    title = "Staliaus padėjėjas (-a)",
    tasks = "Šlifuoti ir dažyti baldus.",
    payFrom = 1100,
    payPer = "month",
    hoursText = "Darbo dienomis nuo 8 iki 17 valandos",
    place = "Pramonės prospektas",
    trainingGiven = true,
    seats = 2,
}));
await Send(petras, $"POST /api/my-employer/vacancies/{vacancy}/opening");
var fair = Id(await Send(milda, "POST /api/job-fairs", new
{
    title = "Dainavos darbo mugė",
    date = tomorrow.AddDays(13),
    opens = "10:00",
    closes = "14:00",
    place = "Dainavos jaunimo centras",
    getThere = "Troleibusu iki stotelės „Dainava“.",
}));
await Send(milda, $"POST /api/job-fairs/{fair}/publication");
var stand = Id(await Send(petras, $"PUT /api/job-fairs/{fair}/stand", new { vacancyIds = new[] { vacancy } }));
await Send(milda, $"POST /api/stands/{stand}/approval");
Say("an employer has an open vacancy and a stand at the fair");

// 8. People come to the fair and say yes to showing their card. Fewer than five cards are not shown, so that nobody is guessed.
List<JsonNode> comers = [giver, receiver, .. people.Where(person => person != giver && person != receiver).Take(4)];
var register = $"POST /api/job-fairs/{fair}/registration";
await Send(giving, register, new { showsCard = true });
await Send(receiving, register, new { showsCard = true });
foreach (var comer in comers.Skip(2))
{
    await Send(await Resident(comer), register, new { showsCard = true });
}

var badge = await Send(giving, $"GET /api/job-fairs/{fair}/badge");
Say($"{comers.Count} people are registered; the badge of {giver["name"]} says {badge["firstName"]}, {badge["number"]}");

// 9. The employer finds that candidate's card by its number, and no name anywhere.
var found = await Send(petras, $"GET /api/job-fairs/{fair}/candidates");
var card = List(found["cards"]!["items"]).SingleOrDefault(one => Number(one["number"]) == Number(badge["number"]));
Check(card is not null && List(card["skills"]).Any(can => Text(can["code"]) == skill), $"the employer finds card {badge["number"]}: {Plain(card)}");
var words = Regex.Matches(Plain(found), @"\p{L}+").Select(word => word.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
Check(!people.SelectMany(person => Text(person["name"]).Split(' ')).Any(words.Contains), $"{List(found["cards"]!["items"]).Count} cards show no name of the table");
var seen = List((await Send(giving, "GET /api/me/access"))["items"]);
Check(seen.Any(record => Text(record["section"]) == "CandidateCard" && Text(record["reason"]) == "Staliai"), "the candidate reads who has seen the card");
Console.WriteLine("The whole main job is done.");
return 0;

// Bearer token for an hour. At most thirty sign-ins a minute from one address.
async Task<HttpClient> SignIn(string name, string secret, string? code = null)
{
    var caller = Caller();
    caller.DefaultRequestHeaders.Authorization = Bearer(await Send(caller, "POST /api/tokens", new { name, secret, code }));
    return caller;
}

// Staff see other people's records, so in production they must add an authenticator app first. Elsewhere they may.
async Task<HttpClient> Staff(string name, string secret)
{
    var caller = await SignIn(name, secret);
    var key = Text((await Send(caller, "POST /api/me/second-factor"))["key"]);
    var recovery = await Send(caller, "PUT /api/me/second-factor", new { code = CodeNow(key) });
    return await SignIn(name, secret, Text(recovery[0])); // the code is used, and the app shows the next one only in half a minute
}

async Task<HttpClient> Colleague(string firstName, string lastName, string role)
{
    var id = Text(await Send(tomas, "POST /api/roles", new { firstName, lastName, roles = new[] { role } }));
    var (number, pin, _) = await OwnPin(tomas, id);
    return await Staff(number, pin);
}

async Task<HttpClient> Resident(JsonNode person) => (await OwnPin(rasa, Id(person))).Caller;

// A card has the member number and a one-time PIN; whoever comes in with it chooses an own PIN before anything else.
async Task<(string Number, string Pin, HttpClient Caller)> OwnPin(HttpClient maker, string personId)
{
    const string own = "583917";
    var card = await Send(maker, $"POST /api/people/{personId}/card");
    var number = card["memberNumber"]!.ToString();
    var caller = await SignIn(number, Text(card["pin"]));
    caller.DefaultRequestHeaders.Authorization = Bearer(await Send(caller, "PUT /api/me/pin", new { pin = own, pinAgain = own }));
    return (number, own, caller);
}

// What an authenticator app shows (RFC 6238): six digits of the half-minute, made with the shared key (Base32).
static string CodeNow(string key)
{
    const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    var bits = string.Concat(key.Where(letter => letter != ' ').Select(letter => Convert.ToString(alphabet.IndexOf(char.ToUpperInvariant(letter)), 2).PadLeft(5, '0')));
    var secret = bits.Chunk(8).Where(bits => bits.Length == 8).Select(bits => Convert.ToByte(new string(bits), 2)).ToArray();
    var moment = new byte[8];
    BinaryPrimitives.WriteInt64BigEndian(moment, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
    var hash = HMACSHA1.HashData(secret, moment);
    var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
    return (number % 1_000_000).ToString("000000");
}

// "POST /api/…" with a body in JSON, or a table as CSV. The key lets a program that heard no answer send the same again without
// doing it twice. Whoever asks too often is told when to come back.
async Task<JsonNode> Send(HttpClient caller, string what, object? body = null)
{
    var (method, path) = (new HttpMethod(what.Split(' ', 2)[0]), what.Split(' ', 2)[1]);
    var key = Guid.NewGuid().ToString();
    while (true)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is byte[] csv ? new ByteArrayContent(csv) { Headers = { ContentType = new("text/csv") } } : body is null ? null : JsonContent.Create(body),
            Headers = { { "Idempotency-Key", key } },
        };
        using var answer = await caller.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1));
            continue;
        }

        if (!answer.IsSuccessStatusCode)
        {
            Console.Error.WriteLine($"{what}: {(int)answer.StatusCode} {text}");
            Environment.Exit(1);
        }

        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}

HttpClient Caller() => new() { BaseAddress = address };

static AuthenticationHeaderValue Bearer(JsonNode token) => new("Bearer", Text(token["accessToken"]));

static List<string> Reasons(JsonNode neighbour) => [.. List(neighbour["youCan"]).Concat(List(neighbour["theyCan"])).Select(reason => Text(reason["text"])).Distinct()];

static List<JsonNode> List(JsonNode? items) => [.. items!.AsArray().Select(item => item!)];

static string Text(JsonNode? value) => (string)value!;

static int Number(JsonNode? value) => (int)value!;

static string Id(JsonNode of) => Text(of["id"] ?? of["personId"]);

// With letters as they are: the ordinary way writes ž as six signs, and then no name would be found in it.
static string Plain(JsonNode? of) => of?.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";

static void Say(string what) => Console.WriteLine($"- {what}");

static void Check(bool holds, string what)
{
    if (!holds)
    {
        Console.Error.WriteLine($"not so: {what}");
        Environment.Exit(1);
    }

    Say(what);
}
