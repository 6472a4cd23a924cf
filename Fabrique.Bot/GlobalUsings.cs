// The base library has an Activity of its own (tracing); here the word is always the Bot Framework's.
global using Activity = Microsoft.Bot.Schema.Activity;
