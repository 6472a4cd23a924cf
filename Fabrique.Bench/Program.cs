using Fabrique.Bench.Faults;
using Fabrique.Bench.Fuzz;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Runs;
using Fabrique.Bench.Tables;

// dotnet run -c Release --project Fabrique.Bench [-- turns|framework|rest|growth|export|questionnaires|profile] [--seconds N]
// dotnet run -c Release --project Fabrique.Bench -- faults [--minutes N] [--seed S] [--store sqlite|postgres] [--only kill|stop|flood|power|node|database]
// dotnet run -c Release --project Fabrique.Bench -- load [--seconds N] [--conversations 1,8,…] [--streams 1000,…] [--only sqlite|postgres|two|streams]
// dotnet run -c Release --project Fabrique.Bench -- fuzz [--count N] [--seed S]
if (args is ["host", .. var which])
{
    await HostCommand.RunAsync(which);
    return 0;
}

if (args is ["commit", .. var turns])
{
    await Committer.RunAsync(turns);
    return 0;
}

if (args is ["fuzz", .. var fuzz])
{
    return await FuzzRun.RunAsync(new ResultTable(Console.Out), fuzz);
}

var time = TimeSpan.FromSeconds(args.SkipWhile(word => word != "--seconds").Skip(1).Select(int.Parse).FirstOrDefault(8));
var table = new ResultTable(Console.Out);
if (args is ["load", .. var load])
{
    await LoadRuns.RunAsync(table, load);
    return 0;
}

if (args is ["faults", .. var faults]) return await FaultRuns.RunAsync(table, faults);
bool Wants(string part) => args is [] or ["--seconds", _] || args[0] == part;
if (Wants("turns")) await TurnRuns.RunAsync(table, time);
if (Wants("framework")) await FrameworkRuns.RunAsync(table, time);
if (Wants("soak")) await SoakRun.RunAsync(table);
if (Wants("rest")) await RestRuns.RunAsync(table);
if (Wants("growth")) await GrowthRuns.RunAsync(table, time);
if (args is ["profile", ..]) await ProfileRun.RunAsync(table, time);
if (Wants("export")) await ExportRuns.RunAsync(table);
if (Wants("questionnaires")) QuestionnaireRuns.Run(table);
return 0;
