using System.Threading;

namespace Pulumi;

/// <summary>A transformation of calls that the engine calls back. The bundled SDK refuses it: it serves no callbacks.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
