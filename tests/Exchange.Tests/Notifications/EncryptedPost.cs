using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Domain.Notifications;

namespace Exchange.Tests.Notifications;

/// <summary>A gateway that cannot encrypt as the settings say gets no letter, and no word of one.</summary>
[Category("N6")]
public sealed class EncryptedByStartTls(StoreKind store) : MailTest(store)
{
    protected override string[] Settings => [.. base.Settings, "--Mail:Encryption", "StartTls"];

    [Test]
    public async Task nothing_is_sent_to_a_gateway_that_does_not_offer_it()
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        Assert.That(Sink.Mails, Is.Empty);
        Assert.That((await World.Deliveries(ona.Id)).Single().Tries.Single().Outcome, Is.EqualTo(TryOutcome.GatewayAway));
    }
}

[Category("N6")]
public sealed class EncryptedFromTheFirstByte(StoreKind store) : MailTest(store)
{
    private const byte Handshake = 0x16; // RFC 8446, 5.1

    protected override string[] Settings => [.. base.Settings, "--Mail:Encryption", "Tls"];

    [Test]
    [CancelAfter(60_000)]
    public async Task nothing_is_said_in_the_open(CancellationToken ct)
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await World.PostGoes();

        Assert.That(await Sink.FirstByte.WaitAsync(ct), Is.EqualTo(Handshake));
        Assert.That((await World.Deliveries(ona.Id)).Single().Tries.Single().Outcome, Is.EqualTo(TryOutcome.GatewayAway));
    }
}
