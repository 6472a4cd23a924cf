// The base library has an Activity of its own (tracing); here the word is always the Bot Framework's.
global using Activity = Microsoft.Bot.Schema.Activity;

// Likewise: our own rooms are named Channels too.
global using ChannelIds = Microsoft.Bot.Connector.Channels;
