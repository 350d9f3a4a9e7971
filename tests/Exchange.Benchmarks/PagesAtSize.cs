using System.Diagnostics;
using System.Globalization;
using Exchange.Api.Data;
using Exchange.Api.Features.Listings;
using Exchange.Api.Pipeline;
using Exchange.Testing;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Benchmarks;

/// <summary>
/// The same pages in communities of several sizes, by turns in one run: what grows with the community is seen as a ratio to the smallest.
/// Requests come over the test server, so the network is left out. Also how long matches take when something was written in between.
/// </summary>
internal static class PagesAtSize
{
    private const int Rounds = 15;

    public static async Task<int> RunAsync(string[] sizes)
    {
        foreach (var store in Enum.GetValues<StoreKind>())
        {
            var places = new List<Place>();
            foreach (var size in sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
            {
                var watch = Stopwatch.StartNew();
                places.Add(await Place.BuildAsync(store, size));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store}: {size} people made in {watch.Elapsed.TotalSeconds:0.0} s"));
            }

            Console.WriteLine($"{store,-10} {"page",-40} {string.Join(" ", places.Select(place => $"{place.Size,10} ms"))}   last to first");
            foreach (var visit in places[0].Visits.Keys)
            {
                var times = places.ConvertAll(_ => new List<double>());
                for (var round = 0; round < Rounds; round++)
                {
                    for (var i = 0; i < places.Count; i++)
                    {
                        times[i].Add(await places[i].Visits[visit]());
                    }
                }

                var medians = times.ConvertAll(all => all.Order().ElementAt(all.Count / 2));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store,-10} {visit,-40} {string.Join(" ", medians.Select(ms => ms.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(13)))}   {medians[^1] / medians[0]:0.00}"));
            }

            foreach (var place in places)
            {
                await place.DisposeAsync();
            }
        }

        return 0;
    }

    private sealed class Place(App app, World world, int size) : IAsyncDisposable
    {
        public int Size => size;

        public Dictionary<string, Func<Task<double>>> Visits { get; } = [];

        public static async Task<Place> BuildAsync(StoreKind store, int size)
        {
            var app = await App.StartOwnAsync(store);
            var world = new World(app);
            var (ona, rasa) = (await world.Resident("Ona"), await world.SocialWorker());
            var mine = await world.Puts(ona);
            await GrownCommunity.GrowAsync(app, size);
            var place = new Place(app, world, size);
            var visitor = world.Visitor();
            var listing = await app.LookAsync(db => db.Listings.OrderBy(one => one.Id).Select(one => one.Id).Skip(size / 2).FirstAsync());
            place.Sees("list, signed out", visitor, "/skelbimai");
            place.Sees("list, category", visitor, "/skelbimai?kategorija=bicycles");
            place.Sees("list, last page", visitor, "/skelbimai?puslapis=50");
            place.Sees("search, a common word", visitor, "/skelbimai?ieskoti=kaimynams");
            place.Sees("one listing, signed out", visitor, $"/skelbimai/{listing}");
            place.Sees("home, signed out", visitor, "/");
            var hers = await ona.Browser();
            place.Sees("list, signed in", hers, "/skelbimai");
            place.Sees("one listing, signed in", hers, $"/skelbimai/{listing}");
            place.Sees("my day", hers, "/mano-diena");
            place.Sees("matches", hers, "/man-tinka");
            place.Sees("matches after a sign-in", hers, "/man-tinka", async () =>
            {
                using var door = world.Visitor();
                await door.GoAsync("/prisijungti");
                await door.SubmitAsync([("Form.Name", rasa.Contact), ("Form.Secret", World.Password)]);
            });
            place.Sees("matches after a pause of one listing", hers, "/man-tinka", async () =>
            {
                await app.SendAsync(new PauseListing(mine), ona.Id, Who.Resident);
                await app.SendAsync(new ResumeListing(mine), ona.Id, Who.Resident);
            });
            var staff = await rasa.Browser();
            place.Sees("people", staff, "/zmones");
            place.Sees("duty list", staff, "/budejimas");
            return place;
        }

        public async ValueTask DisposeAsync()
        {
            world.Dispose();
            await app.DisposeAsync();
        }

        private void Sees(string name, Browser browser, string address, Func<Task>? before = null) => Visits[name] = async () =>
        {
            if (before is not null)
            {
                await before();
            }

            var started = Stopwatch.GetTimestamp();
            var page = await browser.GoAsync(address);
            var ms = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            return (int)page.Status < 400 ? ms : throw new InvalidOperationException($"{address}: {page}");
        };
    }
}
