using System.ComponentModel.DataAnnotations;
using Exchange.Api.Data;
using Exchange.Api.Pipeline;
using Exchange.Domain.Employers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Features.Employers;

/// <summary>Employers for the coordinator, the longest waiting first.</summary>
[May(Who.Coordinator | Who.Administrator)]
public sealed record RegisteredEmployers : IRequest<PageOf<EmployerLine>>
{
    /// <summary>Only those in this state; left out, all.</summary>
    public EmployerState? State { get; init; }

    [Range(1, 10_000, ErrorMessage = "Validation.number")]
    public int Page { get; init; } = 1;

    [Range(1, 100, ErrorMessage = "Validation.number")]
    public int Size { get; init; } = 20;
}

/// <summary>What a coordinator decides on.</summary>
/// <param name="Id">Employer.</param>
/// <param name="Name">Name.</param>
/// <param name="Code">Company code.</param>
/// <param name="About">What it does.</param>
/// <param name="ContactName">Whom to ask for.</param>
/// <param name="Contact">Phone or e-mail.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegisteredAt">Since when it waits.</param>
/// <param name="Reason">Reason of the last refusal.</param>
/// <param name="Vacancies">Its vacancies, to be read before it is let in (F-2).</param>
public sealed record EmployerLine(
    Guid Id, string Name, string Code, string About, string ContactName, string Contact, EmployerState State, DateTimeOffset RegisteredAt, string? Reason,
    IReadOnlyList<VacancyLine> Vacancies);

/// <summary>A vacancy as the coordinator checks it.</summary>
/// <param name="Id">Vacancy.</param>
/// <param name="Title">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UnfairWords">Words that may prefer a sex or ask for what must not be asked; a human decides.</param>
public sealed record VacancyLine(Guid Id, string Title, VacancyState State, IReadOnlyList<string> UnfairWords);

internal sealed class RegisteredEmployersHandler(ExchangeDb db) : IRequestHandler<RegisteredEmployers, PageOf<EmployerLine>>
{
    public async Task<PageOf<EmployerLine>> Handle(RegisteredEmployers request, CancellationToken ct)
    {
        var wanted = db.Employers.AsNoTracking().Where(e => request.State == null || e.State == request.State);
        var total = await wanted.CountAsync(ct);
        var page = await wanted.OrderBy(e => e.State == EmployerState.Waiting ? 0 : 1).ThenBy(e => e.RegisteredAt).ThenBy(e => e.Id)
            .Skip((request.Page - 1) * request.Size).Take(request.Size).ToListAsync(ct);
        var ids = page.ConvertAll(e => e.Id);
        var vacancies = (await db.Vacancies.AsNoTracking().Where(v => ids.Contains(v.EmployerId)).OrderBy(v => v.Title).ToListAsync(ct)).ToLookup(v => v.EmployerId);
        return new(
            [.. page.Select(e => new EmployerLine(e.Id, e.Name, e.Code, e.About, e.ContactName, e.Contact, e.State, e.RegisteredAt, e.Reason,
                [.. vacancies[e.Id].Select(v => new VacancyLine(v.Id, v.Title, v.State, UnfairWords.In(v.Title, v.Tasks, v.PayText, v.HoursText)))]))],
            request.Page,
            request.Size,
            total);
    }
}
