using Fabrique.Data.Storage;

namespace Fabrique.Bot.Turns;

/// <summary>What a channel says of a turn besides its activity.</summary>
/// <param name="ActivityKey">Names the activity within its conversation: delivered twice, it is done once.</param>
/// <param name="Delivery">Where the replies go.</param>
/// <param name="KeepsIncoming">The incoming activity becomes part of the history, before the replies (Direct Line shows it back).</param>
/// <param name="Outcome">What the channel answers the caller; stored, and given again for a second delivery.</param>
public sealed record TurnEnvelope(string ActivityKey, OutboxDelivery Delivery, bool KeepsIncoming, string Outcome);
