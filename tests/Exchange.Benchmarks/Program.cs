using Exchange.Benchmarks;

return args.FirstOrDefault() switch
{
    "matching" => MatchingSideBySide.Run(),
    "rings" => RingsSideBySide.Run(),
    "races" => await RacesForOneOffer.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1000),
    "crashes" => await KillingTheProgram.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 50),
    "starts" => await StartingAndEnding.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 20),
    "pages" => await PagesAtSize.RunAsync(args.Length > 1 ? args[1..] : ["1000", "10000", "100000"]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Name a benchmark: matching, rings, races [rounds], crashes [rounds], starts [rounds], pages [people] [people] …");
    return 1;
}
