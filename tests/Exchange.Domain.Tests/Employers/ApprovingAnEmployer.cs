using Exchange.Domain.Employers;

namespace Exchange.Domain.Tests.Employers;

[Category("F-2")]
public sealed class ApprovingAnEmployer
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Milda = Guid.NewGuid();

    [Test]
    public void starts_with_a_valid_code() =>
        Assert.That(Assert.Throws<Refused>(() => Employer.Register("123456789", Now))!.Code, Is.EqualTo("employers.code-wrong"));

    [Test]
    public void can_follow_a_refusal_with_a_reason()
    {
        var employer = Employer.Register("300000010", Now);
        Assert.That(Assert.Throws<Refused>(() => employer.Refuse(Milda, " ", Now))!.Code, Is.EqualTo("employers.reason-missing"));

        employer.Refuse(Milda, "Trūksta telefono", Now);
        employer.AskAgain();
        Assert.That(employer.State, Is.EqualTo(EmployerState.Waiting));
        Assert.That(employer.Reason, Is.EqualTo("Trūksta telefono"));

        employer.Approve(Milda, Now);
        employer.AskAgain();
        Assert.That((employer.State, employer.Reason), Is.EqualTo((EmployerState.Approved, (string?)null)));
        Assert.That(Assert.Throws<Refused>(() => employer.Approve(Milda, Now))!.Code, Is.EqualTo("employers.decided"));
    }
}
