using Fabrique.Bench;

// dotnet run -c Release --project Fabrique.Bench [-- turns|export|questionnaires] [--seconds N]
var seconds = args.SkipWhile(word => word != "--seconds").Skip(1).Select(int.Parse).FirstOrDefault(8);
var table = new ResultTable();
if (args.Contains("questionnaires"))
{
    QuestionnaireRuns.Run(table);
    table.Write(Console.Out);
    return;
}

if (!args.Contains("export"))
{
    await TurnRuns.RunAsync(table, TimeSpan.FromSeconds(seconds));
}

if (!args.Contains("turns"))
{
    await ExportRuns.RunAsync(table);
}

table.Write(Console.Out);
