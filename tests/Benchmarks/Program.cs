using BenchmarkDotNet.Running;
using Dossier.Benchmarks;

if (args is ["--quality", .. var rest])
{
    return QualityReport.Run(rest);
}

var summaries = BenchmarkSwitcher.FromAssembly(System.Reflection.Assembly.GetExecutingAssembly()).Run(args);
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
