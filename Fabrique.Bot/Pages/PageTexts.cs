using System.Diagnostics;
using Fabrique.Bot.Dialogs;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

/// <summary>What pages say, in the language of the request.</summary>
internal sealed class PageTexts(IHttpContextAccessor requests, IOptions<DialogOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>One of <see cref="TextSets.Languages"/>.</summary>
    public string Language =>
        TextSets.LanguageOf(requests.HttpContext?.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName);

    public string this[string key] => TextSets.Pages.Get(key, Language);

    public string this[string key, params object[] arguments] => TextSets.Pages.Get(key, Language, arguments);

    /// <summary>The day in the service's time zone, as in "3 novembre 2026"; no line ends within it.</summary>
    public string Day(DateTimeOffset instant) => PeopleTime.Day(Local(instant), Language).Replace(' ', '\u00A0');

    /// <summary>Day and time in the service's time zone, as in "3 novembre 2026 à 18 h 30".</summary>
    public string Moment(DateTimeOffset instant) => this["Moment", Day(instant), PeopleTime.Time(Local(instant), Language)];

    /// <summary>From a day to another, or that one day, as in "Du 3 novembre 2026 au 5 décembre 2026".</summary>
    public string Period(DateTimeOffset first, DateTimeOffset last) =>
        Day(first) is var day && day == Day(last) ? this["Coach_OnDay", day] : this["Coach_Period", day, Day(last)];

    /// <summary>With one decimal at most and a true minus, as in "7,5" or "−20".</summary>
    public string Number(decimal number) => number.ToString("0.#", TextSet.Culture(Language)).Replace('-', '−');

    /// <summary>A scale with its bounds, as in "SUS, de 0 à 100".</summary>
    public string ScaleName(Scale scale) => scale switch
    {
        Scale.Sus => this["Scale_Sus"],
        Scale.UmuxLite => this["Scale_UmuxLite"],
        Scale.Nps => this["Scale_Nps"],
        Scale.Csat => this["Scale_Csat"],
        Scale.Ces => this["Scale_Ces"],
        Scale.Custom custom => this["Scale_Custom", custom.Most],
        _ => throw new UnreachableException(),
    };

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);
}
