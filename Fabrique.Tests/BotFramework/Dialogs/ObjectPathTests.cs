using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.BotFramework.Dialogs;

public class ObjectPathTests
{
    private readonly Dictionary<string, object> _user = new()
    {
        ["Name"] = "Ada",
        ["pets"] = new JArray("chat", "chien"),
        ["address"] = new JObject { ["first line"] = "1 rue", ["zip"] = 75001 },
        ["key"] = "zip",
        ["at"] = 1,
    };

    [Theory]
    [InlineData("name", "Ada")]
    [InlineData("pets[1]", "chien")]
    [InlineData("pets[at]", "chien")]
    [InlineData("address['first line']", "1 rue")]
    [InlineData("address[key]", "75001")]
    [InlineData("ADDRESS.Zip", "75001")]
    [InlineData("pets[2]", null)]
    [InlineData("nobody.name", null)]
    [InlineData("pets[", null)]
    public void A_path_leads_to_a_value(string path, string? expected)
    {
        Assert.Equal(expected, ObjectPath.TryGetPathValue<string>(_user, path, out var value) ? value : null);
        Assert.Equal(expected != null, ObjectPath.HasValue(_user, path));
    }

    [Fact]
    public void A_missing_value_is_an_error_or_the_default()
    {
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(_user, "nobody"));
        Assert.Equal("x", ObjectPath.GetPathValue(_user, "nobody", "x"));
        Assert.Equal(75001, ObjectPath.GetPathValue<int>(_user, "address.zip"));
    }

    [Fact]
    public void Writing_makes_what_is_missing_on_the_way()
    {
        ObjectPath.SetPathValue(_user, "a.b[2].c", 7);
        ObjectPath.SetPathValue(_user, "NAME", "Grace");
        ObjectPath.RemovePathValue(_user, "address.zip");

        Assert.Equal(7, ObjectPath.GetPathValue<int>(_user, "a.b[2].c"));
        Assert.Equal("Grace", ObjectPath.GetPathValue<string>(_user, "Name"));
        Assert.False(ObjectPath.HasValue(_user, "address.zip"));
    }

    [Fact]
    public void Members_of_objects_are_read_and_written_by_name()
    {
        var instance = new DialogInstance { Id = "a" };

        ObjectPath.SetPathValue(instance, "version", "2");

        Assert.Equal(("2", true, false), (instance.Version, ObjectPath.ContainsProperty(instance, "ID"), ObjectPath.ContainsProperty(instance, "x")));
        Assert.Equal(["Id", "State", "StackIndex", "Version"], ObjectPath.GetProperties(instance));
    }

    [Fact]
    public void The_overlay_wins_unless_it_is_null()
    {
        var merged = ObjectPath.Merge(new DialogInstance { Id = "a", Version = "1" }, new DialogInstance { Id = "b" });

        Assert.Equal(("b", "1"), (merged.Id, merged.Version));
    }

    [Fact]
    public void A_copy_shares_nothing()
    {
        var instance = new DialogInstance { Id = "a", State = new Dictionary<string, object> { ["x"] = 1L } };

        var copy = ObjectPath.Clone(instance);
        copy.State["x"] = 2L;

        Assert.Equal((1L, "a"), (instance.State["x"], copy.Id));
    }
}
