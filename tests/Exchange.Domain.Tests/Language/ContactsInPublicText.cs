using Exchange.Domain.Language;

namespace Exchange.Domain.Tests.Language;

[Category("L9")]
public sealed class ContactsInPublicText
{
    [TestCase("Skambinkite +370 612 34567 vakarais", "+370 612 34567")]
    [TestCase("Skambinkite +37061234567.", "+37061234567")]
    [TestCase("tel. 8 612 34567", "8 612 34567")]
    [TestCase("tel.861234567, po darbo", "861234567")]
    [TestCase("tel: 8-612-34567", "8-612-34567")]
    [TestCase("mob 0612 34567", "0612 34567")]
    [TestCase("mob 0 612 34 567", "0 612 34 567")]
    [TestCase("8 37 45 55 88 darbo dienomis", "8 37 45 55 88")]
    [TestCase("8 6 1 2 3 4 5 6 7", "8 6 1 2 3 4 5 6 7")]
    [TestCase("rašykite 612 34567", "612 34567")]
    [TestCase("8 612 34567 10 val.", "8 612 34567")]
    [TestCase("nuo 18 iki 20 8 612 34567", "8 612 34567")]
    [TestCase("00370 612 34567", "00370 612 34567")]
    [TestCase("+380 67 123 4567", "+380 67 123 4567")]
    [TestCase("nr. 8.612.34567", "8.612.34567")]
    public void show_a_phone(string text, string detail) => Finds(text, ContactKind.Phone, detail);

    [TestCase("Rašykite ona.k@gmail.com", "ona.k@gmail.com")]
    [TestCase("Rašykite: ona_k+mainai@pastas.example.lt!", "ona_k+mainai@pastas.example.lt")]
    [TestCase("ona (at) gmail.com", "ona (at) gmail.com")]
    [TestCase("ona eta gmail taškas com", "ona eta gmail taškas com")]
    public void show_an_email(string text, string detail) => Finds(text, ContactKind.Email, detail);

    [TestCase("Taikos pr. 45-12")]
    [TestCase("taikos pr 45")]
    [TestCase("Partizanų g. 20")]
    [TestCase("partizanu g.20")]
    [TestCase("Kovo 11-osios g. 22-5")]
    [TestCase("Kovo 11-osios gatvė 22")]
    [TestCase("V. Krėvės pr. 57")]
    [TestCase("Savanorių prospektas 221A")]
    [TestCase("Taikos prospekte 45")]
    [TestCase("Pramonės pr. Nr. 15")]
    [TestCase("Šiaurės pr. 8 - 14")]
    public void show_a_street_address(string address)
    {
        Finds(address, ContactKind.StreetAddress, address);
        Assert.That(ContactDetails.Find($"Susitikime čia: {address}, antras aukštas").Select(detail => detail.Kind), Is.EqualTo([ContactKind.StreetAddress]));
    }

    [TestCase("2 vaikai, 5 ir 8 metų")]
    [TestCase("Nuo 8.00 iki 16.30 val.")]
    [TestCase("8.30-16.45, penktadieniais 9.00-12.00")]
    [TestCase("8.30 - 16.00 12 žmonių")]
    [TestCase("8:30–16:45")]
    [TestCase("2026-08-15 10:00")]
    [TestCase("2026 08 15 18 30")]
    [TestCase("2026-10-06 16-18 val.")]
    [TestCase("08-15 16:30")]
    [TestCase("Kaina 850 000 eurų, o gal 1 200,50 €")]
    [TestCase("600 000 000 eur")]
    [TestCase("0,25 valandos, 1 val. 15 min., 45 min.")]
    [TestCase("Taikos prospekte 10 val.")]
    [TestCase("Taikos pr. 18:30")]
    [TestCase("Prie Kalniečių parko, 3 laiptinė")]
    [TestCase("200 g. miltų ir 3 kiaušiniai")]
    [TestCase("500 g 2 kartus")]
    [TestCase("V. Krėvės prospektas, netoli Partizanų gatvės")]
    [TestCase("Kovo 11-osios šventė, 20 žmonių")]
    [TestCase("Įmonės kodas 302345678")]
    [TestCase("Galiu 2-3 kartus per savaitę, 4 vaikams nuo 6 iki 14 metų")]
    [TestCase("12-14 16-18 20-22")]
    [TestCase("Kursas trunka 3 mėn. 2 kartus, 24 val.")]
    [TestCase("Eta ir teta gyvena Kaune")]
    [TestCase("")]
    [TestCase(null)]
    public void are_not_seen_in_plain_words_hours_and_amounts(string? text) => Assert.That(ContactDetails.Find(text), Is.Empty);

    [Test]
    public void are_found_in_the_order_of_the_text()
    {
        var found = ContactDetails.Find("Gyvenu Taikos pr. 45-12, tel. 8 612 34567, ona@gmail.com");

        Assert.That(found.Select(detail => detail.Kind), Is.EqualTo([ContactKind.StreetAddress, ContactKind.Phone, ContactKind.Email]));
    }

    [Test]
    [CancelAfter(2000)]
    public void are_looked_for_quickly_in_hostile_text() =>
        Assert.That(ContactDetails.Find(string.Concat(Enumerable.Repeat("8 1 a. aos ", 2000)) + new string('a', 20000) + new string('1', 20000)), Is.Empty);

    private static void Finds(string text, ContactKind kind, string detail)
    {
        var found = ContactDetails.Find(text);

        Assert.That(found, Has.Count.EqualTo(1));
        Assert.That(found[0].Kind, Is.EqualTo(kind));
        Assert.That(text.Substring(found[0].Start, found[0].Length).Trim(), Is.EqualTo(detail));
    }
}
