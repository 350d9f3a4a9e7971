using Exchange.Benchmarks;

return args.FirstOrDefault() switch
{
    "matching" => MatchingSideBySide.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a benchmark: matching");
    return 1;
}
