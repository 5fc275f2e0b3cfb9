using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Lgtm.Infra.Settings;

/// <summary>
/// Holds JSON against the records of the settings. Unlike a serializer it does not stop at the first mistake: it notes every unknown key, missing key
/// and wrong type, fills in what can be read, and then lets the record's own rules judge that part.
/// </summary>
internal sealed class SectionReader(Findings findings)
{
    public object Read(Type record, JsonElement section, string path)
    {
        var filled = Activator.CreateInstance(record)!;
        var properties = SettingKeys.Of(record).ToDictionary(property => Paths.KeyOf(property.Name));

        ReportUnknownKeys(section, path, properties.Keys);
        foreach (var (key, property) in properties)
        {
            Fill(filled, property, section, Paths.Join(path, key), key);
        }

        foreach (var rule in ((ISection)filled).Rules())
        {
            findings.Check(rule.Under(path));
        }

        return filled;
    }

    private void ReportUnknownKeys(JsonElement section, string path, IReadOnlyCollection<string> known)
    {
        var given = section.EnumerateObject().Select(member => member.Name).ToList();
        foreach (var key in given.Except(known))
        {
            var free = known.Except(given).ToList();
            if (NearestName.To(key, free) is { } meant)
            {
                // The misspelt key is the one mistake: its right name is not reported as missing too.
                findings.MarkUnreadable(Paths.Join(path, meant));
                findings.Add(Paths.Join(path, key), "an unknown key", $"'{meant}'", $"rename it to {meant}");
                continue;
            }

            findings.Add(Paths.Join(path, key), "an unknown key", $"one of {string.Join(", ", known)}", "remove it");
        }
    }

    private void Fill(object record, PropertyInfo property, JsonElement section, string path, string key)
    {
        var text = SettingKeys.TextOf(property);
        if (!section.TryGetProperty(key, out var json))
        {
            if (property.IsDefined(typeof(RequiredMemberAttribute)) && findings.IsReadable(path))
            {
                findings.AddUnreadable(path, "nothing", text.Allowed, $"add it: {text.Meaning}");
            }

            return;
        }

        var value = json.ValueKind switch
        {
            JsonValueKind.Object when property.PropertyType.IsAssignableTo(typeof(ISection)) => Read(property.PropertyType, json, path),
            JsonValueKind.Object when property.PropertyType == typeof(IReadOnlyDictionary<string, WorkloadOverrideSettings>) => Workloads(json, path),
            _ => ValueReader.Read(property.PropertyType, json, path, text, findings),
        };
        if (value is not null)
        {
            property.SetValue(record, value);
        }
    }

    // One that cannot be read is kept without figures, so that its name is judged all the same.
    private Dictionary<string, WorkloadOverrideSettings> Workloads(JsonElement section, string path)
    {
        var workloads = new Dictionary<string, WorkloadOverrideSettings>();
        foreach (var workload in section.EnumerateObject())
        {
            var own = Paths.Join(path, workload.Name);
            if (workload.Value.ValueKind == JsonValueKind.Object)
            {
                workloads[workload.Name] = (WorkloadOverrideSettings)Read(typeof(WorkloadOverrideSettings), workload.Value, own);
                continue;
            }

            findings.AddUnreadable(own, ValueReader.Shown(workload.Value), WorkloadOverrideSettings.Allowed, "write each below the name, indented, as 'figure: number'");
            workloads[workload.Name] = new();
        }

        return workloads;
    }
}
