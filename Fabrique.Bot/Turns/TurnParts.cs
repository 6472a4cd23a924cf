using Fabrique.Bot.Operations;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Turns;

/// <summary>What every turn is made of.</summary>
internal sealed record TurnParts(
    ITurnStore Store,
    IConversationStore Conversations,
    IQuestionnaireCatalog Catalog,
    ConversationSignals Signals,
    TimeProvider Time,
    IChance Chance,
    TimeZoneInfo Zone,
    HostMeter Meter)
{
    public Turn NewTurn(DateTimeOffset now) =>
        new(now, Zone, Chance, new TurnStorage(Store), new ResponseBook(Store, Catalog, Zone));
}
