using Exchange.Domain.Exchanges;
using Exchange.Domain.GroupExchanges;
using Exchange.Domain.Messages;
using static Exchange.Domain.Tests.GroupExchanges.GroupLives;

namespace Exchange.Domain.Tests.GroupExchanges;

/// <summary>Who writes to all of a group exchange, and what.</summary>
public sealed class WhoWrites
{
    [Test]
    [Category("S5")]
    public void the_organiser_and_whoever_takes_part_and_nobody_else()
    {
        var group = In(GroupExchangeState.Open);
        group.Join(ReviewReasons.None, As(Vida));
        group.Leave(As(Vida));

        foreach (var person in new[] { Milda, Ona, Jonas })
        {
            var message = Message.Write(group, "late", null, As(person));
            Assert.That((message.GroupExchangeId, message.AgreementId, message.AuthorId, message.Phrase), Is.EqualTo(((Guid?)group.Id, (Guid?)null, person, "late")));
        }

        foreach (var person in new[] { Petras, Vida, Rasa })
        {
            Assert.That(() => Message.Write(group, "late", null, As(person)), RefusedWith("group-exchanges.not-yours"));
        }
    }

    [Test]
    [Category("Q2")]
    public void until_30_days_after_the_end_and_without_telephone_or_address()
    {
        var group = In(GroupExchangeState.Completed);

        Assert.That(Message.Write(group, null, " Ačiū visiems ", As(Ona, 32.9)).Text, Is.EqualTo("Ačiū visiems"));
        Assert.That(() => Message.Write(group, null, "Ačiū", As(Ona, 33.1)), RefusedWith("messages.closed"));
        Assert.That(() => Message.Write(group, null, "Skambinkit +370 612 34567", As(Ona, 4)), RefusedWith("messages.contacts-in-group"));
        Assert.That(() => Message.Write(group, "no-such-phrase", " ", As(Ona, 4)), RefusedWith("messages.empty"));
        Assert.That(() => Message.Write(group, null, new string('a', Message.Longest + 1), As(Ona, 4)), RefusedWith("messages.too-long"));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint RefusedWith(string code) => Throws.TypeOf<Refused>().With.Property("Code").EqualTo(code);
}
