using Fabrique.Bench.Hosts;
using Fabrique.Bench.Runs;
using Fabrique.Bench.Tables;

// dotnet run -c Release --project Fabrique.Bench [-- turns|framework|rest|growth|export|questionnaires|profile] [--seconds N]
if (args is ["host", .. var which])
{
    await HostCommand.RunAsync(which);
    return;
}

var time = TimeSpan.FromSeconds(args.SkipWhile(word => word != "--seconds").Skip(1).Select(int.Parse).FirstOrDefault(8));
var table = new ResultTable(Console.Out);
bool Wants(string part) => args is [] or ["--seconds", _] || args[0] == part;
if (Wants("turns")) await TurnRuns.RunAsync(table, time);
if (Wants("framework")) await FrameworkRuns.RunAsync(table, time);
if (Wants("rest")) await RestRuns.RunAsync(table);
if (Wants("growth")) await GrowthRuns.RunAsync(table, time);
if (args is ["profile", ..]) await ProfileRun.RunAsync(table, time);
if (Wants("export")) await ExportRuns.RunAsync(table);
if (Wants("questionnaires")) QuestionnaireRuns.Run(table);
