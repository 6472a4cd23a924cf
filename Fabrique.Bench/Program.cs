Console.WriteLine("Nothing measured yet.");
