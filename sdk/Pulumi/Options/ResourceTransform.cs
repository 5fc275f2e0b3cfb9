using System.Threading;

namespace Pulumi;

/// <summary>A transformation that the engine calls back. The bundled SDK refuses it: it serves no callbacks.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
