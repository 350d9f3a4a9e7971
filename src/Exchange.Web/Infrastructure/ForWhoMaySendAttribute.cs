namespace Exchange.Web.Infrastructure;

/// <summary>A page whose reading alone refuses nobody, but which is there only for those who may send its request, now.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForWhoMaySendAttribute(Type request) : Attribute
{
    public Type Request { get; } = request;
}
