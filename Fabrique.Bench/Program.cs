using Fabrique.Bench.Faults;
using Fabrique.Bench.Fuzz;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Pictures;
using Fabrique.Bench.Runs;
using Fabrique.Bench.Tables;

// dotnet run -c Release --project Fabrique.Bench [-- all] [--seconds N] [--out FILE]
// dotnet run -c Release --project Fabrique.Bench -- turns|postgres|framework|soak|rest|growth|pages|export|questionnaires|profile [--seconds N]
// dotnet run -c Release --project Fabrique.Bench -- faults [--minutes N] [--seed S] [--store sqlite|postgres] [--only kill|stop|flood|power|node|database]
// dotnet run -c Release --project Fabrique.Bench -- load [--seconds N] [--conversations 1,8,…] [--from RATE] [--streams 1000,…] [--only sqlite|postgres|two|streams]
// dotnet run -c Release --project Fabrique.Bench -- pictures --out docs/images
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

if (args is ["pictures", "--out", var folder]) return await PictureRun.RunAsync(folder);

var time = TimeSpan.FromSeconds(args.SkipWhile(word => word != "--seconds").Skip(1).Select(int.Parse).FirstOrDefault(8));
if (args is [] or ["all", ..] or ["--seconds", ..])
{
    await using var report = args.SkipWhile(word => word != "--out").ElementAtOrDefault(1) is { } file ? File.CreateText(file) : Console.Out;
    return await AllRuns.RunAsync(report, time);
}

var table = new ResultTable(Console.Out);
if (args is ["load", .. var load])
{
    await LoadRuns.RunAsync(table, load);
    return 0;
}

if (args is ["faults", .. var faults]) return await FaultRuns.RunAsync(table, faults);
switch (args[0])
{
    case "turns":
        await TurnRuns.RunAsync(table, time);
        return 0;
    case "postgres":
        await PostgresRuns.RunAsync(table, time);
        return 0;
    case "framework":
        await FrameworkRuns.RunAsync(table, time);
        return 0;
    case "soak":
        await SoakRun.RunAsync(table);
        return 0;
    case "rest":
        await RestRuns.RunAsync(table);
        return 0;
    case "growth":
        await GrowthRuns.RunAsync(table, time);
        return 0;
    case "pages":
        await PageRuns.RunAsync(table);
        return 0;
    case "profile":
        await ProfileRun.RunAsync(table, time);
        return 0;
    case "export":
        await ExportRuns.RunAsync(table);
        return 0;
    case "questionnaires":
        QuestionnaireRuns.Run(table);
        return 0;
    default:
        Console.Error.WriteLine($"There is no measure {args[0]}.");
        return 2;
}
