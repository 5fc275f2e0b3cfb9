namespace Lgtm.Components.Capacity;

/// <summary>What is left of a node while it is filled.</summary>
internal sealed class FreeNode(InstanceSize size, int zone)
{
    private int _cpu = size.AllocatableCpu;
    private int _memory = size.AllocatableMemory;
    private int _pods = size.AllocatablePods;
    private int _volumes = InstanceSize.MostVolumes;

    public int Zone => zone;

    /// <summary>The scarcer of free CPU and free memory.</summary>
    public double FreeShare { get; private set; } = 1;

    public bool Takes(PodSize pod)
    {
        return _pods > 0 && pod.Cpu <= _cpu && pod.Memory <= _memory && (pod.Volume == 0 || _volumes > 0);
    }

    public void Take(PodSize pod)
    {
        _cpu -= pod.Cpu;
        _memory -= pod.Memory;
        _pods--;
        _volumes -= pod.Volume > 0 ? 1 : 0;
        FreeShare = Math.Min(_cpu / (double)size.AllocatableCpu, _memory / (double)size.AllocatableMemory);
    }
}
