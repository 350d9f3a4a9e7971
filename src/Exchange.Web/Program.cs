namespace Exchange.Web;

public static class WebHost
{
    public static void Main(string[] args) => WebApplication.CreateBuilder(args).Build().Run();
}
