using System.Collections.Frozen;
using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>The words of the type column, as data: what we have, what we refuse and what to do instead.</summary>
internal static class TypeWords
{
    /// <summary>Types that are one word and nothing more.</summary>
    public static readonly FrozenDictionary<string, QuestionType> Simple = new Dictionary<string, QuestionType>
    {
        ["text"] = new QuestionType.Text(),
        ["string"] = new QuestionType.Text(),
        ["integer"] = new QuestionType.Integer(),
        ["int"] = new QuestionType.Integer(),
        ["decimal"] = new QuestionType.Decimal(),
        ["date"] = new QuestionType.Date(),
        ["time"] = new QuestionType.Time(),
        ["datetime"] = new QuestionType.DateTime(),
        ["date_time"] = new QuestionType.DateTime(),
        ["note"] = new QuestionType.Note(),
        ["acknowledge"] = new QuestionType.Acknowledge(),
        ["trigger"] = new QuestionType.Acknowledge(),
        ["calculate"] = new QuestionType.Calculate(),
        ["hidden"] = new QuestionType.Hidden(),
        ["image"] = new QuestionType.Image(),
        ["photo"] = new QuestionType.Image(),
        ["audio"] = new QuestionType.Audio(),
        ["file"] = new QuestionType.File(),
        ["start"] = new QuestionType.Metadata(MetadataKind.Start),
        ["end"] = new QuestionType.Metadata(MetadataKind.End),
        ["today"] = new QuestionType.Metadata(MetadataKind.Today),
        ["start_time"] = new QuestionType.Metadata(MetadataKind.Start),
        ["get_start_time"] = new QuestionType.Metadata(MetadataKind.Start),
        ["end_time"] = new QuestionType.Metadata(MetadataKind.End),
        ["get_end_time"] = new QuestionType.Metadata(MetadataKind.End),
        ["get_today"] = new QuestionType.Metadata(MetadataKind.Today),
        ["picture"] = new QuestionType.Image(),
        ["phone_number"] = new QuestionType.Text(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What "did you mean" chooses from, and the order in which all types are told.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "text", "integer", "decimal", "range", "date", "time", "datetime", "select_one", "select_multiple", "rank", "note", "acknowledge",
        "image", "audio", "file", "calculate", "hidden", "begin_group", "end_group", "start", "end", "today",
    ];

    /// <summary>What authors write who think of the thing rather than of its word → the word that they look for.</summary>
    public static readonly FrozenDictionary<string, string> Meant = new Dictionary<string, string>
    {
        ["entier"] = "integer",
        ["nombre"] = "integer",
        ["number"] = "integer",
        ["numeric"] = "decimal",
        ["heure"] = "time",
        ["jour"] = "date",
        ["choix"] = "select_one",
        ["choix unique"] = "select_one",
        ["liste"] = "select_one",
        ["oui non"] = "select_one",
        ["yes no"] = "select_one",
        ["boolean"] = "select_one",
        ["choix multiple"] = "select_multiple",
        ["choix multiples"] = "select_multiple",
        ["checkbox"] = "select_multiple",
        ["classement"] = "rank",
        ["ranking"] = "rank",
        ["echelle"] = "range",
        ["échelle"] = "range",
        ["scale"] = "range",
        ["rating"] = "range",
        ["fichier"] = "file",
        ["calcul"] = "calculate",
        ["groupe"] = "begin_group",
        ["group"] = "begin_group",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Older and longer spellings of types that take a list; the longest first.</summary>
    public static readonly ImmutableArray<(ImmutableArray<string> Words, string Type)> WithList =
    [
        (["select", "all", "that", "apply", "from"], "select_multiple"),
        (["select", "all", "that", "apply"], "select_multiple"),
        (["select", "multiple", "from"], "select_multiple"),
        (["select", "multiple", "using"], "select_multiple"),
        (["select", "multiple"], "select_multiple"),
        (["select", "one", "from"], "select_one"),
        (["select", "one", "using"], "select_one"),
        (["select", "one"], "select_one"),
        (["select1"], "select_one"),
        (["rank"], "rank"),
    ];

    /// <summary>Parameters of XLSForm that only devices or other servers make use of.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> WithoutEffect = new Dictionary<string, ImmutableArray<string>>
    {
        ["text"] = ["rows"],
        ["range"] = ["tick_interval", "tick_labelset", "placeholder"],
        ["image"] = ["max-pixels", "app"],
        ["audio"] = ["quality"],
        ["select_one"] = ["randomize", "seed", "value", "label"],
        ["select_multiple"] = ["randomize", "seed", "value", "label"],
        ["rank"] = ["randomize", "seed", "value", "label"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Facts about a device or its owner that collecting applications record by themselves; here they stay empty, and their author is told.</summary>
    public static readonly FrozenSet<string> OfDevices = new[]
    {
        "deviceid", "device_id", "get_device_id", "phonenumber", "get_phone_number", "simserial", "sim_id", "get_sim_id",
        "subscriberid", "subscriber_id", "get_subscriber_id", "imei", "username", "email", "audit", "text_audit", "audio_audit",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Types that a conversation has no place for → what to do instead, as a wording.</summary>
    public static readonly FrozenDictionary<string, Func<Place, string, Problem>> Refused = new (Func<Place, string, Problem> Problem, string[] Types)[]
    {
        (Problems.GeoRefused, ["geopoint", "geotrace", "geoshape", "start-geopoint", "background-geopoint", "gps", "location"]),
        (Problems.BarcodeRefused, ["barcode"]),
        (Problems.RepeatRefused, ["begin_repeat", "end_repeat", "begin_loop", "end_loop"]),
        (Problems.ExternalRefused,
            ["xml-external", "csv-external", "select_one_from_file", "select_multiple_from_file", "rank_from_file", "select_one_external", "osm"]),
        (Problems.VideoRefused, ["video"]),
        (Problems.DeviceRefused, ["background-audio"]),
        (Problems.TableRefused,
            ["begin_score", "score__row", "end_score", "begin_rank", "rank__level", "end_rank", "begin_kobomatrix", "end_kobomatrix"]),
    }.SelectMany(refusal => refusal.Types.Select(type => (type, refusal.Problem))).ToFrozenDictionary(pair => pair.type, pair => pair.Problem, StringComparer.Ordinal);
}
