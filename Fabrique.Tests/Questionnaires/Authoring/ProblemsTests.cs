using System.Globalization;

namespace Fabrique.Tests.Questionnaires.Authoring;

/// <summary>Broken forms, each with all that is said of it, in both languages. No-break spaces are written as plain ones here.</summary>
public class ProblemsTests
{
    [Fact]
    public void All_problems_are_told_at_once_with_their_place()
    {
        const string broken = """
            | survey | | | | |
            | | type | name | label | relevant |
            | | txt | a | A ? | |
            | | text | 1b | B ? | |
            | | select_multiple l | c | | ${d} = 1 |
            | choices | | | |
            | | list_name | name | label |
            | | l | a b | A |
            """;

        var problems = Form.ProblemsOf(broken, Form.French);

        Assert.Equal(
            [
                "form.md, feuille survey, ligne 2, colonne type",
                "form.md, feuille survey, ligne 3, colonne name",
                "form.md, feuille survey, ligne 4, colonne label",
                "form.md, feuille survey, ligne 4, colonne relevant",
                "form.md, feuille choices, ligne 2, colonne name",
                "form.md, feuille settings, ligne 2, colonne form_id",
            ],
            problems.Select(problem => problem.Split("\u00A0: ")[0]));
    }

    // One row of the survey sheet: type, name, label, relevant, constraint, calculation, required, parameters, dont_know.
    [Theory]
    [InlineData("| txet | q | Q |", "row 3, column type: the type “txet” is not known. The types are text, integer, decimal, range, date, time, datetime, select_one, select_multiple, rank, note, acknowledge, image, audio, file, calculate, hidden, begin_group, end_group, start, end and today. Did you mean “text”?",
        "ligne 3, colonne type : le type « txet » n’est pas connu. Les types sont text, integer, decimal, range, date, time, datetime, select_one, select_multiple, rank, note, acknowledge, image, audio, file, calculate, hidden, begin_group, end_group, start, end et today. Vouliez-vous dire « text » ?")]
    [InlineData("| geopoint | q | Q |", "row 3, column type: the type “geopoint” asks for a position; a conversation does not take one. Ask for the town or the address with the type text.",
        "ligne 3, colonne type : le type « geopoint » demande une position ; une conversation n’en relève pas. Demandez la commune ou l’adresse avec le type text.")]
    [InlineData("| begin repeat | q | Q |", "row 3, column type: “begin repeat”: repeats do not suit a conversation. Write the questions as often as needed, each time in a group.",
        "ligne 3, colonne type : « begin repeat » : les répétitions ne conviennent pas à une conversation. Écrivez les questions autant de fois qu’il faut, dans un groupe chacune.")]
    [InlineData("| barcode | q | Q |", "row 3, column type: the type “barcode” asks to scan a barcode; a conversation cannot. Ask for the number with the type text.",
        "ligne 3, colonne type : le type « barcode » demande de lire un code-barres ; une conversation ne le peut pas. Demandez le numéro avec le type text.")]
    [InlineData("| select_one_from_file a.csv | q | Q |", "row 3, column type: “select_one_from_file a.csv” fetches data from elsewhere, which is not allowed. Copy the choices into the choices sheet.",
        "ligne 3, colonne type : « select_one_from_file a.csv » va chercher des données ailleurs, ce qui n’est pas permis. Copiez les choix dans la feuille choices.")]
    [InlineData("| video | q | Q |", "row 3, column type: the type “video” asks to film; a conversation does not. Ask for the file with the type file.",
        "ligne 3, colonne type : le type « video » demande de filmer ; une conversation ne le fait pas. Demandez le fichier avec le type file.")]
    [InlineData("| deviceid | q | |", "row 3, column type: “deviceid” records the device or the identity of people without their knowing; a conversation does not, and the value stays empty. Remove the row, or ask with the type text and personal.",
        "ligne 3, colonne type : « deviceid » relève l’appareil ou l’identité de la personne à son insu ; une conversation ne le fait pas, et la valeur reste vide. Retirez la ligne, ou posez la question avec le type text et personal.")]
    [InlineData("| select_one oui_non sinon | q | Q |", "row 3, column type: “sinon” stands behind the name of the list and is not understood. Only or_other may stand there, after select_one or select_multiple.",
        "ligne 3, colonne type : « sinon » suit le nom de la liste et n’est pas compris. Seul or_other peut s’y trouver, après select_one ou select_multiple.")]
    [InlineData("| select_one | q | Q |", "row 3, column type: the type “select_one” does not say which list. Add the name of a list of the choices sheet, for example “select_one yes_no”.",
        "ligne 3, colonne type : le type « select_one » ne dit pas quelle liste. Ajoutez le nom d’une liste de la feuille choices, par exemple « select_one oui_non ».")]
    [InlineData("| select_one oui_nom | q | Q |", "row 3, column type: the list “oui_nom” has no choice in the choices sheet. Add them, or correct the name. Did you mean “oui_non”?",
        "ligne 3, colonne type : la liste « oui_nom » n’a aucun choix dans la feuille choices. Ajoutez-les, ou corrigez le nom. Vouliez-vous dire « oui_non » ?")]
    [InlineData("| | q | Q |", "row 3, column type: the type is missing. Write for example text, integer or select_one list.",
        "ligne 3, colonne type : il manque le type. Écrivez par exemple text, integer ou select_one liste.")]
    [InlineData("| text | | Q |", "row 3, column name: the name is missing. Give a short and unique name, for example “goal”.",
        "ligne 3, colonne name : il manque le nom. Donnez un nom court et unique, par exemple « but ».")]
    [InlineData("| text | a b | Q |", "row 3, column name: “a b” cannot be a name. Begin with a letter, then letters, digits, “_”, “-” or “.”, without spaces, 128 at most.",
        "ligne 3, colonne name : « a b » ne peut pas être un nom. Commencez par une lettre, puis lettres, chiffres, « _ », « - » ou « . », sans espace, 128 au plus.")]
    [InlineData("| text | first | Q |", "row 3, column name: the name “first” is already taken in row 2. Give another name.",
        "ligne 3, colonne name : le nom « first » est déjà pris ligne 2. Donnez un autre nom.")]
    [InlineData("| text | q | |", "row 3, column label: the text of “q” is missing. Write what the person is to read.",
        "ligne 3, colonne label : il manque le texte de « q ». Écrivez ce que la personne doit lire.")]
    [InlineData("| text | q | Bonjour ${frist} |", "row 3, column label: no question is named “frist”. Correct the name in braces. Did you mean “first”?",
        "ligne 3, colonne label : aucune question ne se nomme « frist ». Corrigez le nom entre accolades. Vouliez-vous dire « first » ?")]
    [InlineData("| text | q | Q | ${frist} = 'a' |", "row 3, column relevant: no question is named “frist”. Correct the name in braces. Did you mean “first”?",
        "ligne 3, colonne relevant : aucune question ne se nomme « frist ». Corrigez le nom entre accolades. Vouliez-vous dire « first » ?")]
    [InlineData("| text | q | Q | selcted(${first}, 'a') |", "row 3, column relevant: the function “selcted” is not known. Correct its name. Did you mean “selected”?",
        "ligne 3, colonne relevant : la fonction « selcted » n’est pas connue. Corrigez son nom. Vouliez-vous dire « selected » ?")]
    [InlineData("| text | q | Q | first = 'a' |", "row 3, column relevant: “first” is an XPath path, which is not allowed. Write “${name}” for an answer, “.” for the row’s own, or quotes for a text.",
        "ligne 3, colonne relevant : « first » est un chemin XPath, ce qui n’est pas permis. Écrivez « ${nom} » pour une réponse, « . » pour celle de la ligne, ou des guillemets pour un texte.")]
    [InlineData("| text | q | Q | ${first} = |", "row 3, column relevant: the expression stops too early. A value or a bracket is missing.",
        "ligne 3, colonne relevant : l’expression s’arrête trop tôt. Il manque une valeur ou une parenthèse.")]
    [InlineData("| text | q | Q | . = 'a' |", "row 3, column relevant: “.” only makes sense in constraint. Write the name of a question, for example “${goal}”.",
        "ligne 3, colonne relevant : « . » n’a de sens que dans constraint. Écrivez le nom d’une question, par exemple « ${but} ».")]
    [InlineData("| text | q | Q | ${q} = 'a' |", "row 3, column relevant: these questions depend on each other in a circle: q → q. Remove one of these references.",
        "ligne 3, colonne relevant : ces questions dépendent l’une de l’autre en rond : q → q. Retirez l’une de ces références.")]
    [InlineData("| text | q | Q | | regex(., '(a)\\1') |", "row 3, column constraint: “(a)\\1” is no regular expression that can be read without backtracking. Correct it; back references and look-arounds are not allowed.",
        "ligne 3, colonne constraint : « (a)\\1 » n’est pas une expression régulière que l’on sache lire sans retour en arrière. Corrigez-la ; les références arrière et les assertions ne sont pas permises.")]
    [InlineData("| calculate | q | | | | |", "row 3, column calculation: the calculation “q” is empty. Write its expression in the column calculation.",
        "ligne 3, colonne calculation : le calcul « q » est vide. Écrivez son expression dans la colonne calculation.")]
    [InlineData("| hidden | q | Q |", "row 3, column label: the column “label” has no effect on this row. Empty the cell.",
        "ligne 3, colonne label : la colonne « label » n’a pas d’effet sur cette ligne. Videz la cellule.")]
    [InlineData("| range | q | Q | | | | | start=5 end=1 |", "row 3, column parameters: “start=5 end=1” makes no range. It takes a start below end, and a positive step that leads exactly from one to the other.",
        "ligne 3, colonne parameters : « start=5 end=1 » ne fait pas une échelle. Il faut start plus petit que end, et un step positif qui mène exactement de l’un à l’autre.")]
    [InlineData("| range | q | Q | | | | | strat=1 |", "row 3, column parameters: the parameter “strat” is not known. A range takes start=, end= and step=. Did you mean “start”?",
        "ligne 3, colonne parameters : le paramètre « strat » n’est pas connu. Une échelle prend start=, end= et step=. Vouliez-vous dire « start » ?")]
    [InlineData("| text | q | Q | | | | | pages=3 |", "row 3, column parameters: “pages=3”: the type text takes no parameters. Empty the cell.",
        "ligne 3, colonne parameters : « pages=3 » : le type text ne prend pas de paramètres. Videz la cellule.")]
    [InlineData("| text | q | Q | | | | | | peut-être |", "row 3, column dont_know: “peut-être” is neither yes nor no. Write yes, no, or leave the cell empty.",
        "ligne 3, colonne dont_know : « peut-être » n’est ni oui ni non. Écrivez yes, no, ou laissez la cellule vide.")]
    [InlineData("| begin group | q | Q |", "row 3, column type: the group “q” is not closed. Add a row end_group after its last question.",
        "ligne 3, colonne type : le groupe « q » n’est pas fermé. Ajoutez une ligne end_group après sa dernière question.")]
    [InlineData("| end group | | |", "row 3, column type: end_group closes no group. Remove this row, or add the begin_group that is missing.",
        "ligne 3, colonne type : end_group ne ferme aucun groupe. Retirez cette ligne, ou ajoutez le begin_group qui manque.")]
    // Warnings: the form compiles.
    [InlineData("| text | q | Q | ${last} = 'a' |", "row 3, column relevant: “last” is only asked further on; it will be empty the first time. Check the order of the rows.",
        "ligne 3, colonne relevant : « last » n’est demandée que plus loin ; elle sera vide la première fois. Vérifiez l’ordre des lignes.")]
    [InlineData("| text | q | Q | ${last} = 'ouii' |", "row 3, column relevant: “ouii” is no choice of the list “oui_non”; the comparison will never be true. Did you mean “oui”?",
        "ligne 3, colonne relevant : « ouii » n’est pas un choix de la liste « oui_non » ; la comparaison ne sera jamais vraie. Vouliez-vous dire « oui » ?")]
    [InlineData("| note | q | Q | | | | yes |", "row 3, column required: the column “required” has no effect on this row. Empty the cell.",
        "ligne 3, colonne required : la colonne « required » n’a pas d’effet sur cette ligne. Videz la cellule.")]
    public void A_broken_row_is_told_in_both_languages(string row, string english, string french)
    {
        var form = $"""
            | survey | | | | | | | | | |
            | | type | name | label | relevant | constraint | calculation | required | parameters | dont_know |
            | | text | first | First | | | | | | |
            | {row}
            | | select_one oui_non | last | Last | | | | | | |
            | choices | | | |
            | | list_name | name | label |
            | | oui_non | oui | Oui |
            | | oui_non | non | Non |
            | settings | |
            | | form_id |
            | | broken |
            """;

        Assert.Contains("form.md, sheet survey, " + english, Said(form, Form.English));
        Assert.Contains("form.md, feuille survey, " + french, Said(form, Form.French));
    }

    [Theory]
    [InlineData("", "form.md: the survey sheet is missing. Add it; in a Markdown file, write a row “| survey | | |”, then a row of column names.")]
    [InlineData("| survey | |\n", "form.md: the sheet “survey” has no row of column names. Add it just below the sheet’s name.")]
    [InlineData("| survey | |\n| | type |\n", "form.md: the questionnaire has no question. Add at least one row to the survey sheet.")]
    [InlineData("| survye | |\n", "form.md: the sheet “survye” is not known. The sheets are survey, choices and settings; if this is a row of questions, leave its first cell empty.")]
    [InlineData("| survey | |\n| | type |\n| survey | |\n", "form.md: the sheet “survey” is opened twice. Put its rows together under the first one.")]
    [InlineData("| survey | |\n| | type | name | label |\n| text | a | A |\n", "form.md, sheet survey, row 2: the first cell holds “text”; it is kept for sheet names. Leave it empty and move the row one column to the right.")]
    [InlineData("| survey | |\n| | type | name | label |\n| | text | a | A | B |\n", "form.md, sheet survey, row 2: “B” is in a column without a name. Name the column, empty the cell, or write “\\|” for a bar within a text.")]
    [InlineData("| survey | |\n| | type | name | label |\n text | a | A |\n", "form.md, sheet survey, row 2: the row “text | a | A |” does not begin with a bar. Add “|” at its beginning, or write it outside the table.")]
    [InlineData("| survey | |\n| | type | name | lable |\n", "form.md, sheet survey, row 1, column lable: the column “lable” is not known; it is not read. Correct its name or remove it. Did you mean “label”?")]
    [InlineData("| survey | |\n| | type | name | label | label::Volapük |\n", "form.md, sheet survey, row 1, column label::Volapük: the language “Volapük” has no code; the column is not read. Write it with two letters in brackets, for example “Français (fr)”.")]
    [InlineData("| survey | |\n| | type | name | label::French | label::Français (fr) |\n", "form.md, sheet survey, row 1, column label::Français (fr): the column “label::Français (fr)” is there twice for the same language. Keep one.")]
    [InlineData("| survey | |\n| | type | name | label | default |\n| | integer | a | A | x |\n", "form.md, sheet survey, row 2, column default: “x” is no possible answer for the type integer. Correct the value, or empty the cell.")]
    [InlineData("| survey | |\n| | type | name | label | repeat_count |\n| | text | a | A | 3 |\n", "form.md, sheet survey, row 2, column repeat_count: the column “repeat_count” changes the course in a way that a conversation does not know. Empty the cell, and write the rule with relevant or calculation.")]
    [InlineData("| settings | |\n| | form_id | style |\n| | f | pages |\n", "form.md, sheet settings, row 2, column style: XLSForm’s column “style” is of no use to a conversation; it is not read.")]
    [InlineData("| choices | |\n| | list_name | name | label |\n| | l | a | A |\n| | l | a | B |\n", "form.md, sheet choices, row 3, column name: the choice “a” is twice in the list “l”. Give another name.")]
    [InlineData("| choices | |\n| | list_name | name | label |\n| | l | a | A |\n", "form.md, sheet choices, row 2, column list_name: the list “l” is used by no question; it is not kept.")]
    [InlineData("| settings | |\n| | form_id |\n| | mon essai |\n", "form.md, sheet settings, row 2, column form_id: “mon essai” cannot be a form_id; “mon_essai” stands in for it. Use letters without accents, digits, “-” and “_”, 64 at most.")]
    public void A_broken_file_is_told(string text, string expected) =>
        Assert.Contains(expected, Said(text, Form.English));

    [Fact]
    public void A_cycle_names_its_questions()
    {
        var said = Said("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | calculate | a | | ${b} + 1 |
            | | calculate | b | | ${c} + 1 |
            | | calculate | c | | ${a} + 1 |
            | | calculate | d | | ${a} + 1 |
            """, Form.French);

        Assert.Contains("form.md, feuille survey, ligne 2, colonne calculation : ces questions dépendent l’une de l’autre en rond : a → b → c → a. Retirez l’une de ces références.", said);
    }

    private static string[] Said(string form, CultureInfo culture) =>
        [.. Form.ProblemsOf(form, culture).Select(text => text.Replace('\u00A0', ' ').Replace('\u202F', ' '))];
}
