using Exchange.Domain.Problems;

namespace Exchange.Api.Features.Agreements;

/// <summary>A problem case on the page of its agreement.</summary>
/// <param name="Id">The case.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IAmAsked">The reader is asked about hours that would put it right.</param>
public sealed record AgreementProblem(Guid Id, ProblemKind Kind, ProblemState State, bool IAmAsked);
