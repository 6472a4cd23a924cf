using System.Collections.Concurrent;
using System.Reflection;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Fabrique.Tests.Questionnaires.Laws;

/// <summary>Every law of <see cref="Law"/> on generated pairs of a questionnaire and answers to it.</summary>
public class LawsTests(LawsTests.Pairs pairs) : IClassFixture<LawsTests.Pairs>
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    public static TheoryData<string> Laws => [.. Methods().Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_law_holds_for_every_form_and_every_way_through_it(string law) =>
        Assert.True(!pairs.Broken.TryGetValue(law, out var told), told);

    [Fact]
    public void The_forms_have_every_type_of_question() => Assert.Equal(
        typeof(QuestionType).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
        pairs.Types.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_failure_shrinks_to_the_one_question_that_matters()
    {
        static bool HoldsRank(Sketch sketch) => new Walk(sketch).Questionnaire.Questions.Any(question => question.Type is QuestionType.Rank);

        var smallest = Enumerable.Range(0, 1_000).Select(Sketch.Of).First(HoldsRank).Shrink(HoldsRank);

        Assert.IsType<QuestionType.Rank>(new Walk(smallest).Questionnaire.Questions.Single().Type);
    }

    [Fact]
    public void Numbers_print_and_read_back_alike() =>
        Check.One(Many, Prop.ForAll<double>(number =>
        {
            var read = XPathNumber.Parse(XPathNumber.Print(number));
            return !double.IsFinite(number) || read.Equals(number) || (number == 0 && read == 0);
        }));

    [Fact]
    public void Nothing_that_is_typed_breaks_a_reader() =>
        Check.One(Many, Prop.ForAll<int, string>((seed, raw) =>
        {
            var walk = new Walk(Sketch.Of(seed));
            return walk.Questionnaire.Questions.Where(question => question.IsAsked).All(question =>
                QuestionnaireRun.Accept(walk.Questionnaire, RunState.Start, question, raw ?? "", walk.Context) is Reading.Accepted or Reading.Rejected);
        }));

    private static IEnumerable<MethodInfo> Methods() => typeof(Law).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>All pairs, gone through once for all laws: 2,000, or as many as FABRIQUE_LAWS says (100000 in the long run).</summary>
    public sealed class Pairs
    {
        private readonly ConcurrentDictionary<string, string> _broken = new();
        private readonly ConcurrentDictionary<string, bool> _types = new();

        public Pairs()
        {
            var laws = Methods().Select(method => (method.Name, Holds: method.CreateDelegate<Func<Walk, bool>>())).ToList();
            var count = int.TryParse(Environment.GetEnvironmentVariable("FABRIQUE_LAWS"), out var many) ? many : 2_000;
            Parallel.For(0, count, number => GoThrough(number, laws));
        }

        /// <summary>For each law that does not hold, the smallest pair that breaks it.</summary>
        internal IReadOnlyDictionary<string, string> Broken => _broken;

        /// <summary>The types of question that were met.</summary>
        internal IReadOnlyDictionary<string, bool> Types => _types;

        private void GoThrough(int number, List<(string Name, Func<Walk, bool> Holds)> laws)
        {
            var sketch = Sketch.Of(number);
            var walk = Take(sketch);
            foreach (var question in walk?.Questionnaire.Questions ?? [])
                _types[question.Type.GetType().Name] = true;
            foreach (var (name, holds) in laws)
            {
                if (!_broken.ContainsKey(name) && IsBroken(walk, holds) && _broken.TryAdd(name, ""))
                    _broken[name] = $"Pair {number} breaks the law; the smallest that does: {sketch.Shrink(smaller => IsBroken(Take(smaller), holds))}";
            }
        }

        // A walk that cannot be made breaks every law.
        private static Walk? Take(Sketch sketch)
        {
            try
            {
                return new Walk(sketch);
            }
            catch (Exception)
            {
                return null;
            }
        }

        private static bool IsBroken(Walk? walk, Func<Walk, bool> holds)
        {
            try
            {
                return walk is null || !holds(walk);
            }
            catch (Exception)
            {
                return true;
            }
        }
    }
}
