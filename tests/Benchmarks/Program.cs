using BenchmarkDotNet.Running;
using Dossier.Benchmarks;

if (args is ["--quality", .. var rest])
{
    return QualityReport.Run(rest);
}

BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
