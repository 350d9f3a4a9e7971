using Exchange.Api.Features.Reports;
using Exchange.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Exchange.Web.Pages.Reports;

public sealed class DutyModel(IMediator mediator) : PageModel, ILoads
{
    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];

    public async Task LoadAsync() => Lines = await mediator.Send(new DutyList());

    public static string Address(DutyKind kind) => kind switch
    {
        DutyKind.Unsafe or DutyKind.Problems => "/kreipimaisi",
        DutyKind.Agreements => "/susitarimai/laukia",
        DutyKind.Rings => "/koordinavimas/ziedai",
        DutyKind.GroupExchanges => "/talkos/laukia",
        DutyKind.Listings => "/koordinavimas/skelbimai",
        DutyKind.Conversations => "/pokalbiai",
        DutyKind.Appeals => "/apeliacijos",
        DutyKind.Objections => "/nesutikimai",
        DutyKind.Calls => "/koordinavimas/skambuciai",
        DutyKind.Undelivered => "/koordinavimas/nepristatyti",
        DutyKind.Failures => "/koordinavimas/nepavyko",
        DutyKind.WaitingNeeds => "/koordinavimas/laukia",
        DutyKind.Employers => "/koordinavimas/imones",
        DutyKind.Stands => "/koordinavimas/muges",
        _ => "/zmones",
    };
}
