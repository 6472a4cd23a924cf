namespace Fabrique.Data;

/// <summary>Where ids and chance come from, so that a test can choose them.</summary>
public interface IChance
{
    /// <summary>A new id that nobody can guess; later ids sort after earlier ones. 32 lower-case hexadecimal digits.</summary>
    string NewId();

    /// <summary>A number from 0 to <paramref name="exclusiveMax"/> - 1, each as likely, that nobody can guess.</summary>
    int Below(int exclusiveMax);
}
