namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>What an expression may ask of the run that it is evaluated in.</summary>
internal interface IScope
{
    /// <summary>The value of <c>.</c>.</summary>
    Value Self { get; }

    /// <summary>What the choice that is being filtered has in a column of the choices sheet.</summary>
    string Column(string name);

    /// <summary>The person's clock, in their time zone.</summary>
    DateTimeOffset LocalNow { get; }

    /// <summary>The person's language, "fr" or "en".</summary>
    string Language { get; }

    /// <summary>The value of <c>${name}</c>; empty where it is not answered or not relevant.</summary>
    Value Get(string name);

    /// <summary>What <c>once</c> gave before for the row that is worked out; null the first time.</summary>
    Value? Kept { get; }

    /// <summary>Sixteen bytes by chance, the same whenever the same row of the same run is worked out.</summary>
    ReadOnlyMemory<byte> Draw();

    /// <summary>The label of a choice of the question <paramref name="name"/>, or "".</summary>
    string ChoiceLabel(string name, string choice);
}
