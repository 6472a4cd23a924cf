namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values and choices by their words.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Looks for the value, the title of the button and the synonyms of each choice.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(
        string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var names = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
            AddNames(names, choices[index], index, options);
        return FindValues(utterance, names, options).ConvertAll(found => Choice(found, choices));
    }

    /// <summary>The values whose words stand in the text in order and near each other. Each index and each word is used
    /// once, by the best fit; results come in the order of the text.</summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var how = options ?? new FindValuesOptions();
        var text = new ValueFinder(utterance ?? string.Empty, how);
        return text.Best(values.OrderByDescending(value => value.Value?.Length ?? 0).SelectMany(text.All));
    }

    private static void AddNames(List<SortedValue> names, Choice choice, int index, FindChoicesOptions options)
    {
        if (options is not { NoValue: true })
            Add(choice.Value);
        if (options is not { NoAction: true })
            Add(choice.Action?.Title);
        foreach (var synonym in choice.Synonyms ?? [])
            Add(synonym);

        void Add(string name)
        {
            if (!string.IsNullOrEmpty(name))
                names.Add(new SortedValue { Value = name, Index = index });
        }
    }

    private static ModelResult<FoundChoice> Choice(ModelResult<FoundValue> found, IList<Choice> choices) => new()
    {
        Start = found.Start,
        End = found.End,
        Text = found.Text,
        TypeName = "choice",
        Resolution = new FoundChoice
        {
            Value = choices[found.Resolution.Index].Value,
            Index = found.Resolution.Index,
            Score = found.Resolution.Score,
            Synonym = found.Resolution.Value,
        },
    };
}
