using BenchmarkDotNet.Running;
using Dossier.Benchmarks;

if (args is ["--quality", .. var rest])
{
    return QualityReport.Run([.. rest.Where(a => a != "--show")], rest.Contains("--show"));
}

BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return 0;
