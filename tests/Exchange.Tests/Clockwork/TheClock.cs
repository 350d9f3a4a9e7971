using Exchange.Api.Clockwork;
using Exchange.Api.Data;
using Exchange.Api.Notices;
using Exchange.Tests.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Tests.Clockwork;

/// <summary>The background loop itself, driven by time alone.</summary>
public sealed class TheClock(StoreKind store) : MailTest(store)
{
    [Test]
    public void is_the_only_loop_of_ours() =>
        Assert.That(
            App.Services.GetServices<IHostedService>().Where(loop => loop.GetType().FullName!.StartsWith("Exchange.", StringComparison.Ordinal)),
            Has.Exactly(1).InstanceOf<Api.Clockwork.Clock>());

    [Test]
    [CancelAfter(60_000)]
    public async Task sends_a_letter_when_twenty_seconds_have_passed(CancellationToken ct)
    {
        var ona = await World.Resident("Ona");
        await World.IsTold(ona.Id, AgreementTopics.Accepted);
        await Clock.TimersStandAsync(App.Services.GetServices<IClockWork>().DistinctBy(work => work.Every).Count(), ct);
        Clock.RunTimers();
        Clock.Pass(TimeSpan.FromSeconds(19));
        Assert.That(Sink.Mails, Is.Empty);
        Clock.Pass(TimeSpan.FromSeconds(1));

        Assert.That((await Sink.First.WaitAsync(ct)).To, Is.EqualTo(ona.Contact));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task goes_on_after_a_round_that_failed_and_keeps_each_work_s_own_pace(CancellationToken ct)
    {
        var time = new FakeClock();
        var (quick, slow) = (new Counted("Quick", TimeSpan.FromMinutes(1)), new Counted("Slow", TimeSpan.FromMinutes(5)));
        using var clock = new Api.Clockwork.Clock([quick, slow], App.Services.GetRequiredService<ClockRound>(), time);
        await clock.StartAsync(ct);
        await time.TimersStandAsync(2, ct);
        time.RunTimers();
        for (var minute = 1; minute <= 5; minute++)
        {
            Clock.Pass(TimeSpan.FromMinutes(1));
            time.Pass(TimeSpan.FromMinutes(1));
            Assert.That(await quick.LookedAsync(ct), Is.EqualTo(Clock.Now), "what failed a minute ago ends no loop");
        }

        Assert.That(await slow.LookedAsync(ct), Is.EqualTo(Clock.Now));
        await clock.StopAsync(ct);
    }

    /// <summary>Says when it was asked what is due, and fails at everything.</summary>
    private sealed class Counted(string name, TimeSpan every) : IClockWork
    {
        private readonly System.Threading.Channels.Channel<DateTimeOffset> looked = System.Threading.Channels.Channel.CreateUnbounded<DateTimeOffset>();

        public string Name => name;

        public TimeSpan Every => every;

        public ValueTask<DateTimeOffset> LookedAsync(CancellationToken ct) => looked.Reader.ReadAsync(ct);

        public Task<IReadOnlyList<Guid>> DueAsync(ExchangeDb db, DateTimeOffset now, CancellationToken ct)
        {
            looked.Writer.TryWrite(now);
            return Task.FromResult<IReadOnlyList<Guid>>([Guid.NewGuid()]);
        }

        public Task DoAsync(Guid item, IServiceScopeFactory scopes, CancellationToken ct) => throw new InvalidOperationException("no");
    }
}
