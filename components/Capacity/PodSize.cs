using System.Runtime.InteropServices;

namespace Lgtm.Components.Capacity;

/// <summary>CPU in thousandths of a core, memory in MiB and volume in GiB of one pod.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PodSize(int Cpu, int Memory, int Volume = 0);
