namespace Exchange.Api.Http;

/// <summary>Where the thing just made is found.</summary>
/// <param name="Id">Its identity.</param>
public sealed record Written(Guid Id);
