namespace Exchange.Api;

public static class ApiHost
{
    public static void Main(string[] args) => WebApplication.CreateBuilder(args).Build().Run();
}
