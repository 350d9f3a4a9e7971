using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using MediatR;

namespace Exchange.Api.Features.Setup;

/// <summary>First run: mail, or none. Without mail everything still works: people see messages on their pages.</summary>
[May(Who.Founder, During = DueFirst.SetUp)]
public sealed record ChooseMail : IRequest, IChange
{
    [Required(ErrorMessage = "Setup.mail-required")]
    public bool? SendsMail { get; init; }
}

internal sealed class ChooseMailHandler(ExchangeDb db, Settings settings) : AsyncRequestHandler<ChooseMail>
{
    protected override Task Handle(ChooseMail request, CancellationToken ct) => request.SendsMail == true && settings.Mail is null
        ? throw new Invalid(nameof(request.SendsMail), "Setup.mail-not-set")
        : SetupAnswers.ChangeAsync(db, answers => answers with { SendsMail = request.SendsMail }, ct);
}
