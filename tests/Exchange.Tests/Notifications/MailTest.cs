using Exchange.Api.Data;

namespace Exchange.Tests.Notifications;

/// <summary>A scenario of a community that sends mail.</summary>
public abstract class MailTest(StoreKind store) : HouseTest(store)
{
    protected MailSink Sink => App.Sink;

    protected sealed override bool HasMail => true;

    [SetUp]
    public Task TurnOnMail() => World.SendsMail();
}
