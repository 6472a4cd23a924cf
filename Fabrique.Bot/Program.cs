using Fabrique.Bot.Commands;

return await CommandLine.RunAsync(args);
