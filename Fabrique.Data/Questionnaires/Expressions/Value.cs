using System.Diagnostics;
using System.Globalization;

namespace Fabrique.Data.Questionnaires.Expressions;

internal enum ValueKind
{
    Text,
    Number,
    Boolean,

    /// <summary>A calendar day; as a number, days since 1 January 1970.</summary>
    Date,

    /// <summary>An instant on the person's clock; as a number, days and their fraction since 1 January 1970.</summary>
    Moment,

    /// <summary>A time of the day; as a number, the fraction of the day.</summary>
    Time,
}

/// <summary>A value of an expression, with XPath 1.0's conversions between kinds.</summary>
internal readonly record struct Value
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    private readonly string? _text;
    private readonly double _number;

    private Value(ValueKind kind, string? text, double number)
    {
        Kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>What an empty answer, or one that is not relevant, counts as.</summary>
    public static Value Empty => new(ValueKind.Text, "", double.NaN);

    public ValueKind Kind { get; }

    public bool IsEmpty => Kind == ValueKind.Text && string.IsNullOrEmpty(_text);

    public bool IsTemporal => Kind is ValueKind.Date or ValueKind.Moment or ValueKind.Time;

    public static Value Of(string text) => new(ValueKind.Text, text, double.NaN);

    public static Value Of(double number) => new(ValueKind.Number, null, number);

    public static Value Of(bool truth) => new(ValueKind.Boolean, null, truth ? 1 : 0);

    public static Value Of(DateOnly day) => new(ValueKind.Date, null, day.DayNumber - Epoch.DayNumber);

    /// <summary>Spelled "14:30", or with seconds where there are any.</summary>
    public static Value Of(TimeOnly time) => new(
        ValueKind.Time,
        time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture),
        time.Ticks / (double)TimeSpan.TicksPerDay);

    public static Value Of(DateTimeOffset local) => new(
        ValueKind.Moment,
        local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
        (local.DateTime - Epoch.ToDateTime(TimeOnly.MinValue)).TotalDays);

    /// <summary>A moment whose offset nobody knows, such as one that was worked out from days.</summary>
    public static Value OfLocal(DateTime local) => new(
        ValueKind.Moment,
        local.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
        (local - Epoch.ToDateTime(TimeOnly.MinValue)).TotalDays);

    public string AsText() => Kind switch
    {
        ValueKind.Text => _text ?? "",
        ValueKind.Number => XPathNumber.Print(_number),
        ValueKind.Boolean => _number != 0 ? "true" : "false",
        ValueKind.Date => AsDate()!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ValueKind.Moment or ValueKind.Time => _text!,
        _ => throw new UnreachableException(),
    };

    public double AsNumber() => Kind == ValueKind.Text ? XPathNumber.Parse(_text ?? "") : _number;

    public bool AsBoolean() => Kind switch
    {
        ValueKind.Text => !string.IsNullOrEmpty(_text),
        ValueKind.Number => _number != 0 && !double.IsNaN(_number),
        ValueKind.Boolean => _number != 0,
        _ => true,
    };

    /// <summary>The day that a date, a moment, an ISO text or a number of days stands for; null for none.</summary>
    public DateOnly? AsDate()
    {
        var days = Math.Floor(AsDays());
        var least = -(double)Epoch.DayNumber;
        return days >= least && days <= DateOnly.MaxValue.DayNumber + least ? Epoch.AddDays((int)days) : null;
    }

    /// <summary>Days since 1970, for comparing dates and times: ISO texts are understood too.</summary>
    public double AsDays() => Kind == ValueKind.Text ? IsoText.Days(_text ?? "") ?? XPathNumber.Parse(_text ?? "") : _number;

    /// <summary>Whether this is a date, a moment or a time, also when it is spelled as a text.</summary>
    public bool LooksTemporal => IsTemporal || (Kind == ValueKind.Text && IsoText.Days(_text ?? "") is not null);
}
