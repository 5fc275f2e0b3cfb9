namespace Pulumi;

/// <summary>A named hook for failures. The bundled SDK refuses it: it serves no callbacks.</summary>
public class ErrorHook
{
    public ErrorHook(string name, ErrorHookCallback callback) => throw Unsupported.Hooks();

    protected ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
    }

    public string Name { get; }

    public ErrorHookCallback Callback { get; }
}
