System.Console.WriteLine("Benchmarks are chosen by name.");
