using Exchange.Api.Data;

namespace Exchange.Tests.Notifications;

/// <summary>A scenario of a community that sends mail.</summary>
public abstract class MailTest(StoreKind store) : HouseTest(store)
{
    protected MailSink Sink { get; } = new();

    protected override string[] Settings => WorldOfNotifications.SettingsOf(Sink);

    [SetUp]
    public Task TurnOnMail() => World.SendsMail();

    [TearDown]
    public async Task CloseTheSink() => await Sink.DisposeAsync();
}
