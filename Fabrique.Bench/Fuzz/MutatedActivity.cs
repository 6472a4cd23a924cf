namespace Fabrique.Bench.Fuzz;

/// <summary>One request that no channel would send.</summary>
/// <param name="Number">With the seed, makes the same request again.</param>
/// <param name="IsInvoke">A call that the bot may say not to know.</param>
internal sealed record MutatedActivity(int Seed, int Number, byte[] Body, string ContentType, string? Authorization, bool IsInvoke)
{
    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        if (Authorization != null)
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);

        // A host may hang up on a body that is too long: it is asked first.
        if (Body.Length > 100_000)
            request.Headers.ExpectContinue = true;
        return request;
    }

    public override string ToString() =>
        $"seed {Seed}, number {Number}: {System.Text.Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 300)))}";
}
