using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.EventEmitters;

namespace Components.Tests.Documents;

/// <summary>Writes text of several lines as it is read, not with escaped line ends.</summary>
internal sealed class LiteralText(IEventEmitter next) : ChainedEventEmitter(next)
{
    public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
    {
        if (eventInfo.Source.Value is string text && text.Contains('\n'))
        {
            eventInfo = new ScalarEventInfo(eventInfo.Source) { Style = ScalarStyle.Literal };
        }

        base.Emit(eventInfo, emitter);
    }
}
