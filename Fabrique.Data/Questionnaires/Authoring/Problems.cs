using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>One factory a problem; the wordings stand together in Problems.resx under the same names.</summary>
internal static class Problems
{
    /// <summary>Those whose last argument is what the author may have meant, or "".</summary>
    public static readonly FrozenSet<string> WithSuggestion = new[]
    {
        nameof(SheetNotRead),
        nameof(UnknownColumn),
        nameof(UnknownType),
        nameof(UnknownList),
        nameof(UnknownParameter),
        nameof(UnknownReference),
        nameof(UnknownFilterColumn),
        nameof(UnknownScale),
        nameof(UnknownChoice),
        "Expression" + nameof(FaultCode.UnknownFunction),
        "Expression" + nameof(FaultCode.OtherOperator),
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Problem FileTooLarge(string file, int length, int most) => Of(new Place(file, "", 0, ""), nameof(FileTooLarge), Number(length), Number(most));

    public static Problem NotAWorkbook(string file) => Of(new Place(file, "", 0, ""), nameof(NotAWorkbook));

    public static Problem OldWorkbook(string file) => Of(new Place(file, "", 0, ""), nameof(OldWorkbook));

    public static Problem OpenDocument(string file) => Of(new Place(file, "", 0, ""), nameof(OpenDocument));

    public static Problem WorkbookTooLarge(string file) => Of(new Place(file, "", 0, ""), nameof(WorkbookTooLarge));

    public static Problem WorkbookDamaged(string file) => Of(new Place(file, "", 0, ""), nameof(WorkbookDamaged));

    public static Problem WorkbookWithEntities(string file) => Of(new Place(file, "", 0, ""), nameof(WorkbookWithEntities));

    public static Problem MacrosRefused(string file) => Of(new Place(file, "", 0, ""), nameof(MacrosRefused));

    public static Problem SheetRefused(string file, string found) => Of(new Place(file, "", 0, ""), nameof(SheetRefused), found);

    public static Problem SheetNotRead(string file, string found, string suggestion) => Warn(new Place(file, "", 0, ""), nameof(SheetNotRead), found, suggestion);

    public static Problem EmptySheet(Place place) => Warn(place, nameof(EmptySheet));

    public static Problem HiddenRows(Place place, int count) => Warn(place, nameof(HiddenRows), Number(count));

    public static Problem CommentRow(Place place) => Warn(place, nameof(CommentRow));

    public static Problem CellError(Place place, string found) => Of(place, nameof(CellError), found);

    public static Problem FormulaWithoutValue(Place place) => Of(place, nameof(FormulaWithoutValue));

    public static Problem MixedEncodings(Place place) => Of(place, nameof(MixedEncodings));

    public static Problem NoSurvey(string file) => Of(new Place(file, "", 0, ""), nameof(NoSurvey));

    public static Problem UnknownSheet(string file, string found) => Of(new Place(file, "", 0, ""), nameof(UnknownSheet), found);

    public static Problem SheetTwice(string file, string found) => Of(new Place(file, "", 0, ""), nameof(SheetTwice), found);

    public static Problem NoHeader(string file, string found) => Of(new Place(file, "", 0, ""), nameof(NoHeader), found);

    public static Problem RowOutsideSheet(string file, string found) => Of(new Place(file, "", 0, ""), nameof(RowOutsideSheet), found);

    public static Problem NoQuestion(string file) => Of(new Place(file, "", 0, ""), nameof(NoQuestion));

    public static Problem RowWithoutBar(Place place, string found) => Of(place, nameof(RowWithoutBar), found);

    public static Problem FirstCellNotEmpty(Place place, string found) => Of(place, nameof(FirstCellNotEmpty), found);

    public static Problem CellWithoutColumn(Place place, string found) => Of(place, nameof(CellWithoutColumn), found);

    public static Problem CellNotRead(Place place, string found) => Warn(place, nameof(CellNotRead), found);

    public static Problem TooManyRows(Place place, int found, int most) => Of(place, nameof(TooManyRows), Number(found), Number(most));

    public static Problem TooManyColumns(Place place, int found, int most) => Of(place, nameof(TooManyColumns), Number(found), Number(most));

    public static Problem TextTooLong(Place place, int found, int most) => Of(place, nameof(TextTooLong), Number(found), Number(most));

    public static Problem NotYesNo(Place place, string found) => Of(place, nameof(NotYesNo), found);

    public static Problem UnknownColumn(Place place, string found, string suggestion) => Warn(place, nameof(UnknownColumn), found, suggestion);

    public static Problem ColumnTwice(Place place, string found) => Of(place, nameof(ColumnTwice), found);

    public static Problem PlainColumnNotRead(Place place, string found, string read) => Warn(place, nameof(PlainColumnNotRead), found, read);

    public static Problem ColumnNotTranslated(Place place, string found) => Of(place, nameof(ColumnNotTranslated), found);

    public static Problem LanguageWithoutCode(Place place, string found) => Warn(place, nameof(LanguageWithoutCode), found);

    public static Problem UnknownLanguage(Place place, string found, string used) => Warn(place, nameof(UnknownLanguage), found, used);

    public static Problem ColumnRefused(Place place, string found) => Of(place, nameof(ColumnRefused), found);

    public static Problem ColumnNotKept(Place place, string found) => Warn(place, nameof(ColumnNotKept), found);

    public static Problem NoEffect(Place place, string column, string type) => Warn(place, nameof(NoEffect), column, type);

    public static Problem NoFormId(Place place, string used) => Warn(place, nameof(NoFormId), used);

    public static Problem BadFormId(Place place, string found) => Of(place, nameof(BadFormId), found);

    public static Problem OtherFormId(Place place, string found, string used) => Warn(place, nameof(OtherFormId), found, used);

    public static Problem SecondSettingsRow(Place place) => Warn(place, nameof(SecondSettingsRow));

    public static Problem MissingName(Place place) => Of(place, nameof(MissingName));

    public static Problem NameGiven(Place place, string given) => Warn(place, nameof(NameGiven), given);

    public static Problem HeadingOfTable(Place place, string name) => Warn(place, nameof(HeadingOfTable), name);

    public static Problem RowDisabled(Place place) => Warn(place, nameof(RowDisabled));

    public static Problem BadName(Place place, string found) => Of(place, nameof(BadName), found);

    public static Problem DuplicateName(Place place, string found, int row) => Of(place, nameof(DuplicateName), found, Number(row));

    public static Problem NameOfGroup(Place place, string found, int row, string used) => Warn(place, nameof(NameOfGroup), found, Number(row), used);

    public static Problem AmbiguousReference(Place place, string found) => Of(place, nameof(AmbiguousReference), found);

    public static Problem MissingLabel(Place place, string name) => Of(place, nameof(MissingLabel), name);

    public static Problem HintStandsIn(Place place, string name) => Warn(place, nameof(HintStandsIn), name);

    public static Problem TableRefused(Place place, string found) => Of(place, nameof(TableRefused), found);

    public static Problem ChoiceWithoutLabel(Place place, string name) => Warn(place, nameof(ChoiceWithoutLabel), name);

    public static Problem MissingTranslation(Place place, string language) => Warn(place, nameof(MissingTranslation), language);

    public static Problem MissingType(Place place) => Of(place, nameof(MissingType));

    public static Problem UnknownType(Place place, string found, string suggestion) => Of(place, nameof(UnknownType), found, suggestion);

    public static Problem GeoRefused(Place place, string found) => Of(place, nameof(GeoRefused), found);

    public static Problem BarcodeRefused(Place place, string found) => Of(place, nameof(BarcodeRefused), found);

    public static Problem RepeatRefused(Place place, string found) => Of(place, nameof(RepeatRefused), found);

    public static Problem ExternalRefused(Place place, string found) => Of(place, nameof(ExternalRefused), found);

    public static Problem VideoRefused(Place place, string found) => Of(place, nameof(VideoRefused), found);

    public static Problem DeviceRefused(Place place, string found) => Of(place, nameof(DeviceRefused), found);

    public static Problem DeviceNotKnown(Place place, string found) => Warn(place, nameof(DeviceNotKnown), found);

    public static Problem SelectFromAnswers(Place place, string found) => Of(place, nameof(SelectFromAnswers), found);

    public static Problem WordsBehindList(Place place, string found) => Of(place, nameof(WordsBehindList), found);

    public static Problem SelectWithoutList(Place place, string found) => Of(place, nameof(SelectWithoutList), found);

    public static Problem UnknownList(Place place, string found, string suggestion) => Of(place, nameof(UnknownList), found, suggestion);

    public static Problem ParametersNotTaken(Place place, string found, string type) => Of(place, nameof(ParametersNotTaken), found, type);

    public static Problem UnknownParameter(Place place, string found, string suggestion) => Of(place, nameof(UnknownParameter), found, suggestion);

    public static Problem ParameterNotNumber(Place place, string name, string found) => Of(place, nameof(ParameterNotNumber), name, found);

    public static Problem BadRange(Place place, string found) => Of(place, nameof(BadRange), found);

    public static Problem MissingCalculation(Place place, string name) => Of(place, nameof(MissingCalculation), name);

    public static Problem BadDefault(Place place, string found, string type) => Of(place, nameof(BadDefault), found, type);

    public static Problem MissingHintText(Place place, string name) => Of(place, nameof(MissingHintText), name);

    public static Problem UnknownScale(Place place, string found, string suggestion) => Of(place, nameof(UnknownScale), found, suggestion);

    public static Problem BadScaleItem(Place place, string found, string scale, int most) => Of(place, nameof(BadScaleItem), found, scale, Number(most));

    public static Problem ScaleItemTwice(Place place, string scale, int item) => Of(place, nameof(ScaleItemTwice), scale, Number(item));

    public static Problem ScaleIncomplete(Place place, string scale, string missing) => Of(place, nameof(ScaleIncomplete), scale, missing);

    public static Problem ScaleOfOtherAnswers(Place place, string scale, int least, int most) =>
        Of(place, nameof(ScaleOfOtherAnswers), scale, Number(least), Number(most));

    public static Problem NeverHolds(Place place, string found) => Warn(place, nameof(NeverHolds), found);

    public static Problem NeverReached(Place place, string name) => Warn(place, nameof(NeverReached), name);

    public static Problem NeverSatisfied(Place place, string name) => Warn(place, nameof(NeverSatisfied), name);

    public static Problem GroupNotClosed(Place place, string name) => Of(place, nameof(GroupNotClosed), name);

    public static Problem GroupNotOpen(Place place) => Of(place, nameof(GroupNotOpen));

    public static Problem OtherGroupClosed(Place place, string found, string open) => Of(place, nameof(OtherGroupClosed), found, open);

    public static Problem GroupsTooDeep(Place place, int most) => Of(place, nameof(GroupsTooDeep), Number(most));

    public static Problem EmptyGroup(Place place, string name) => Warn(place, nameof(EmptyGroup), name);

    public static Problem MissingListName(Place place) => Of(place, nameof(MissingListName));

    public static Problem BadListName(Place place, string found) => Of(place, nameof(BadListName), found);

    public static Problem BadChoiceName(Place place, string found) => Of(place, nameof(BadChoiceName), found);

    public static Problem DuplicateChoice(Place place, string found, string list) => Of(place, nameof(DuplicateChoice), found, list);

    public static Problem UnusedList(Place place, string found) => Warn(place, nameof(UnusedList), found);

    public static Problem UnknownReference(Place place, string found, string suggestion) => Of(place, nameof(UnknownReference), found, suggestion);

    public static Problem UnknownFilterColumn(Place place, string found, string list, string suggestion) => Of(place, nameof(UnknownFilterColumn), found, list, suggestion);

    public static Problem ReferenceWithoutValue(Place place, string found) => Of(place, nameof(ReferenceWithoutValue), found);

    public static Problem ForwardReference(Place place, string found) => Warn(place, nameof(ForwardReference), found);

    public static Problem ChoiceNameNeedsSelect(Place place, string found) => Of(place, nameof(ChoiceNameNeedsSelect), found);

    public static Problem SelfOutsideConstraint(Place place) => Of(place, nameof(SelfOutsideConstraint));

    public static Problem UnknownChoice(Place place, string found, string list, string suggestion) => Warn(place, nameof(UnknownChoice), found, list, suggestion);

    public static Problem Cycle(Place place, string names) => Of(place, nameof(Cycle), names);

    public static Problem BadExpression(Place place, ExpressionFault fault) => Of(place, "Expression" + fault.Code, [.. fault.Arguments]);

    private static Problem Of(Place place, string code, params ImmutableArray<string> arguments) =>
        new(place.File, place.Sheet, place.Row, place.Column, code, arguments, IsWarning: false);

    private static Problem Warn(Place place, string code, params ImmutableArray<string> arguments) =>
        Of(place, code, arguments) with { IsWarning = true };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
