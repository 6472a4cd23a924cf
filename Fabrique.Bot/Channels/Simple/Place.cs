using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Channels.Simple;

/// <summary>Where a person stands on the pages; a closed set.</summary>
internal abstract record Place
{
    private Place()
    {
    }

    /// <summary>Nothing was begun in this browser.</summary>
    public sealed record Nowhere : Place;

    /// <param name="Message">Names what the bot said last: a form that is sent twice says it twice.</param>
    /// <param name="Sheet">What goes with the question: what was refused, what was typed.</param>
    public sealed record Asked(string Message, Questionnaire Questionnaire, Step.Ask Ask, PageSheet Sheet, Company Company) : Place;

    public sealed record ReadBack(string Message, Questionnaire Questionnaire, Step.Review Review, PageSheet Sheet, Company Company) : Place;

    /// <param name="Words">Four, with spaces between.</param>
    public sealed record Paused(string Message, ResponseId Held, string Words) : Place;

    /// <param name="Answers">How many were given.</param>
    /// <param name="Words">Four, with spaces between, that show and erase them; "" where they were sent in another way.</param>
    public sealed record Sent(ResponseId Id, DateTimeOffset At, int Answers, string Words) : Place;

    /// <param name="Text">What the bot said last: nothing is kept.</param>
    public sealed record Ended(string Text) : Place;

    /// <summary>Words with what can be said to them.</summary>
    public sealed record Told(string Message, string Text, ImmutableArray<string> Buttons) : Place
    {
        /// <summary>It is answered with the person's own words.</summary>
        public bool AsksWords { get; init; }
    }

    /// <summary>The response that is under way here; null for none.</summary>
    public ResponseId? UnderWay => this switch
    {
        Asked asked => asked.Sheet.Response,
        ReadBack back => back.Sheet.Response,
        Paused paused => paused.Held,
        _ => null,
    };

    /// <summary>What the bot had said last while answers are under way; null for none.</summary>
    public string? Mark => this switch
    {
        Asked asked => asked.Message,
        ReadBack back => back.Message,
        Paused paused => paused.Message,
        _ => null,
    };
}
