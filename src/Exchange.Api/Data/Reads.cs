using AutoMapper;
using AutoMapper.QueryableExtensions;

namespace Exchange.Api.Data;

/// <summary>
/// Columns of one entity read as what is shown, in the database. A read model says with <c>AutoMap</c> of which entity it is; members
/// have the names of the columns. Whatever is joined, calculated or spoken writes its own <c>Select</c>.
/// </summary>
internal static class Reads
{
    private static readonly MapperConfiguration Maps = new(maps => maps.AddMaps(typeof(Reads).Assembly));

    public static IQueryable<T> As<T>(this IQueryable<object> entities) => entities.ProjectTo<T>(Maps);
}
