using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dossier.Api.Tests.Fixtures;

/// <summary>The service as its users start it: a process of its own, which can be sent signals.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly string Program = typeof(ApiBuilder).Assembly.Location;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ServiceProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _output);

    /// <param name="account">Whose process it is, which takes root; null: ours.</param>
    public static ServiceProcess Start(IReadOnlyDictionary<string, string> settings, string? account = null)
    {
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        List<string> command = [dotnet, Program];
        if (account is not null)
        {
            command.InsertRange(0, ["setpriv", "--reuid", account, "--regid", "65534", "--clear-groups"]);
        }

        if (OperatingSystem.IsLinux())
        {
            // A shell starts what it puts in the background, as these tests may be, with Ctrl-C ignored, and children inherit that.
            command.InsertRange(0, ["env", "--default-signal=INT,HUP"]);
        }

        var start = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false };
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetDirectoryName(Program);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("ConnectionStrings__Database");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ServiceProcess(start);
    }

    public async Task WaitForAsync(string line, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!Output.Contains(line, StringComparison.Ordinal))
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"The service never said \"{line}\", but:\n{Output}");
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public async Task<int> SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using (var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync(cancellationToken);
        }

        return await WaitForExitAsync(cancellationToken);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
