namespace Microsoft.Bot.Recognition;

/// <summary>English and French dates; other languages have dates in digits.</summary>
internal static class DateLexicons
{
    private const int Second = (int)DateUnit.Second, Minute = (int)DateUnit.Minute, Hour = (int)DateUnit.Hour, Day = (int)DateUnit.Day,
        Week = (int)DateUnit.Week, Weekend = (int)DateUnit.Weekend, Month = (int)DateUnit.Month, Year = (int)DateUnit.Year;

    private const int Morning = (int)DayPart.Morning, Afternoon = (int)DayPart.Afternoon, Evening = (int)DayPart.Evening, Night = (int)DayPart.Night;

    public static readonly DateLexicon English = new()
    {
        MonthFirst = true,
        Months = DateLexicon.Table(
            "january=1|february=2|march=3|april=4|may=5|june=6|july=7|august=8|september=9|october=10|november=11|december=12|"
            + "jan=1|feb=2|mar=3|apr=4|jun=6|jul=7|aug=8|sep=9|sept=9|oct=10|nov=11|dec=12"),
        DoubtfulMonths = Cultures.Set("may march mar jan jun sep dec"),
        Weekdays = DateLexicon.Table(
            "monday=1|tuesday=2|wednesday=3|thursday=4|friday=5|saturday=6|sunday=7|mon=1|tue=2|tues=2|wed=3|thu=4|thur=4|thurs=4|fri=5"),
        Days = DateLexicon.Table(
            "today=0|tomorrow=1|tmr=1|tmrw=1|yesterday=-1|day after tomorrow=2|the day after tomorrow=2|day before yesterday=-2|the day before yesterday=-2"),
        Feasts = DateLexicon.Table(
            "christmas=1225|christmas day=1225|christmas eve=1224|new year s day=101|new year s eve=1231|halloween=1031|valentine s day=214"),
        Units = DateLexicon.Table(
            $"second={Second}|seconds={Second}|sec={Second}|secs={Second}|minute={Minute}|minutes={Minute}|min={Minute}|mins={Minute}|hour={Hour}|hours={Hour}|hr={Hour}|hrs={Hour}|"
            + $"day={Day}|days={Day}|week={Week}|weeks={Week}|weekend={Weekend}|week end={Weekend}|month={Month}|months={Month}|year={Year}|years={Year}"),
        Parts = DateLexicon.Table($"morning={Morning}|afternoon={Afternoon}|evening={Evening}|night={Night}"),
        PartsOfNow = DateLexicon.Table(
            $"tonight={Night}|this morning={Morning}|this afternoon={Afternoon}|this evening={Evening}|last night={Night - 10}"),
        PartLeads = DateLexicon.Table("in the|during the"),
        HalfOfDay = DateLexicon.Table($"in the morning={Morning}|in the afternoon={Afternoon}|in the evening={Evening}|at night={Night}"),
        Before = DateLexicon.Table(
            "this=0|current=0|the current=0|next=1|the next=1|coming=1|this coming=1|upcoming=1|following=1|the following=1|last=-1|the last=-1|previous=-1|the previous=-1|past=-1"),
        Now = DateLexicon.Table("now|right now|at the moment"),
        Noons = DateLexicon.Table("noon=12|midday=12|midnight=0"),
        On = DateLexicon.Table("on|on the|the"),
        At = DateLexicon.Table("at|around|about|by|at about|at around"),
        Of = DateLexicon.Table("of"),
        InTime = DateLexicon.Table("in|within"),
        AgoBehind = DateLexicon.Table("ago|earlier"),
        FromNowBehind = DateLexicon.Table("from now|from today|later"),
        From = DateLexicon.Table("from|between|from the|between the"),
        To = DateLexicon.Table("to|till|until|through|thru|and|to the|until the|and the"),
        Every = DateLexicon.Table("every|each"),
        Regularly = DateLexicon.Table($"daily={Day}|weekly={Week}|monthly={Month}|yearly={Year}|annually={Year}|hourly={Hour}"),
        Limits = DateLexicon.Table("before=-1|until=-1|till=-1|by=-1|no later than=-1|prior to=-1|after=1|since=1|starting=1|as of=1"),
        During = DateLexicon.Table("for|during"),
        Within = DateLexicon.Table("in|during|year|in the year"),
        Articles = Cultures.Set("a an"),
    };

    public static readonly DateLexicon French = new()
    {
        HoursAreTimes = true,
        Months = DateLexicon.Table(
            "janvier=1|fevrier=2|mars=3|avril=4|mai=5|juin=6|juillet=7|aout=8|septembre=9|octobre=10|novembre=11|decembre=12|"
            + "janv=1|fev=2|fevr=2|avr=4|juil=7|sept=9|oct=10|nov=11|dec=12"),
        DoubtfulMonths = Cultures.Set("mars"),
        Weekdays = DateLexicon.Table("lundi=1|mardi=2|mercredi=3|jeudi=4|vendredi=5|samedi=6|dimanche=7"),
        Days = DateLexicon.Table("aujourd hui=0|aujourdhui=0|ce jour=0|demain=1|hier=-1|apres demain=2|avant hier=-2"),
        Feasts = DateLexicon.Table("noel=1225|veille de noel=1224|jour de l an=101|nouvel an=101|saint sylvestre=1231|saint valentin=214|toussaint=1101|fete nationale=714"),
        Units = DateLexicon.Table(
            $"seconde={Second}|secondes={Second}|minute={Minute}|minutes={Minute}|min={Minute}|mn={Minute}|heure={Hour}|heures={Hour}|h={Hour}|jour={Day}|jours={Day}|journee={Day}|"
            + $"semaine={Week}|semaines={Week}|week end={Weekend}|weekend={Weekend}|mois={Month}|an={Year}|ans={Year}|annee={Year}|annees={Year}"),
        Parts = DateLexicon.Table($"matin={Morning}|matinee={Morning}|apres midi={Afternoon}|aprem={Afternoon}|soir={Evening}|soiree={Evening}|nuit={Night}"),
        PartsOfNow = DateLexicon.Table(
            $"ce matin={Morning}|cet apres midi={Afternoon}|cette apres midi={Afternoon}|ce soir={Evening}|cette nuit={Night}|cette soiree={Evening}"),
        PartLeads = DateLexicon.Table("le|la|l|dans la|dans l|en|en fin de|pendant la"),
        HalfOfDay = DateLexicon.Table($"du matin={Morning}|de l apres midi={Afternoon}|du soir={Evening}|de la nuit={Night}"),
        Before = DateLexicon.Table("ce=0|cet=0|cette=0|prochain=1|prochaine=1|le prochain=1|la prochaine=1|dernier=-1|derniere=-1|le dernier=-1|la derniere=-1"),
        After = DateLexicon.Table(
            "prochain=1|prochaine=1|suivant=1|suivante=1|qui vient=1|a venir=1|dernier=-1|derniere=-1|passe=-1|passee=-1|precedent=-1|precedente=-1|en cours=0|ci=0"),
        Now = DateLexicon.Table("maintenant|tout de suite|en ce moment"),
        Noons = DateLexicon.Table("midi=12|minuit=0"),
        On = DateLexicon.Table("le|la|ce|pour le|l"),
        At = DateLexicon.Table("a|vers|pour|des|vers les"),
        Of = DateLexicon.Table("de|d|du mois de"),
        InTime = DateLexicon.Table("dans|d ici"),
        Ago = DateLexicon.Table("il y a|y a"),
        AgoBehind = DateLexicon.Table("plus tot"),
        FromNowBehind = DateLexicon.Table("plus tard"),
        From = DateLexicon.Table("du|de|entre|entre le|depuis le|d"),
        To = DateLexicon.Table("au|a|et|jusqu au|jusqu a|et le"),
        Every = DateLexicon.Table("chaque|tous les|toutes les"),
        Regularly = DateLexicon.Table(
            $"quotidien={Day}|quotidienne={Day}|quotidiennement={Day}|hebdomadaire={Week}|mensuel={Month}|mensuelle={Month}|mensuellement={Month}|annuel={Year}|annuelle={Year}|annuellement={Year}"),
        Limits = DateLexicon.Table("avant=-1|avant le=-1|jusqu au=-1|jusqu a=-1|au plus tard le=-1|apres=1|apres le=1|depuis=1|depuis le=1|a partir de=1|a partir du=1|des=1|des le=1"),
        During = DateLexicon.Table("pendant|durant|pour"),
        Within = DateLexicon.Table("en|au mois de|au mois d|courant|l annee|en l an|an"),
        Articles = Cultures.Set("un une"),
    };

    private static readonly DateLexicon DigitsOnly = new();

    public static DateLexicon Of(string culture) => Cultures.Language(culture) switch
    {
        "en" => English,
        "fr" => French,
        _ => DigitsOnly,
    };
}
