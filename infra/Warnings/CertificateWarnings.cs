using System.Globalization;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra.Warnings;

/// <summary>Certificates of a stack file that end soon, while others beside them may still do.</summary>
internal static class CertificateWarnings
{
    private const int DaysToReplaceThem = 90;

    public static IEnumerable<string> Find(StackSettings settings, DateOnly today)
    {
        if (settings.Grafana.Database?.CaCertificates is not { } pem || ExampleValues.IsCertificate(pem))
        {
            yield break;
        }

        var ends = CertificateBundle.Read(pem).Ends;
        var near = ends.Where(end => end < today.AddDays(DaysToReplaceThem)).Order().ToList();
        if (near.Count > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"grafana.database.caCertificates: {near.Count} of {ends.Count} certificates {(near[^1] < today ? "ended" : "end")} by {near[^1]:yyyy-MM-dd}; add their successors before the server uses them, or Grafana cannot connect");
        }
    }
}
