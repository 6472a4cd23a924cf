using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace Fabrique.Data.Storage.Reading;

/// <summary>What coaches see in lists: each is one query, counts included.</summary>
internal sealed class CoachLists(StoreContexts contexts)
{
    public Task<IReadOnlyList<SessionOverview>> SessionsAsync(CancellationToken ct) => QueryAsync(SessionQuery, ct);

    public Task<IReadOnlyList<CallOverview>> CallsAsync(CancellationToken ct) => QueryAsync(CallQuery, ct);

    private Task<IReadOnlyList<T>> QueryAsync<T>(Func<FabriqueDbContext, IQueryable<T>> query, CancellationToken ct) =>
        contexts.QueryAsync<IReadOnlyList<T>>(async context => await query(context).ToListAsync(ct), ct);

    private static IQueryable<SessionOverview> SessionQuery(FabriqueDbContext context) =>
        from session in context.Sessions
        join form in context.Questionnaires on session.QuestionnaireHash equals form.Hash
        join product in context.Products on session.ProductId equals product.Id into products
        from product in products.DefaultIfEmpty()
        orderby session.CreatedAt descending, session.Id descending
        select new SessionOverview(
            ToSession(session, product),
            form.FormId,
            context.Responses.Count(row => row.SessionId == session.Id && row.Status == (int)ResponseStatus.InProgress),
            context.Responses.Count(row => row.SessionId == session.Id && row.Status == (int)ResponseStatus.Submitted),
            context.Responses.Count(row => row.SessionId == session.Id && row.Status == (int)ResponseStatus.Withdrawn));

    private static IQueryable<CallOverview> CallQuery(FabriqueDbContext context) =>
        from call in context.Calls
        join form in context.Questionnaires on call.QuestionnaireHash equals form.Hash
        orderby call.CreatedAt descending, call.Id descending
        select new CallOverview(
            ToCall(call),
            form.FormId,
            context.Ideas.Count(row => row.CallId == call.Id && row.Status == (int)IdeaStatus.Draft),
            context.Ideas.Count(row => row.CallId == call.Id && row.Status == (int)IdeaStatus.Filed),
            context.Ideas.Count(row => row.CallId == call.Id && row.Status == (int)IdeaStatus.Withdrawn),
            context.Ideas.Count(row => row.CallId == call.Id && row.Status >= (int)IdeaStatus.Laureate),
            context.Ideas.Count(row => row.CallId == call.Id
                && (row.Status == (int)IdeaStatus.Filed || row.Status >= (int)IdeaStatus.ToComplete && row.Status <= (int)IdeaStatus.Heard)));

    private static OpenLabSession ToSession(SessionEntity row, ProductEntity? product) => new(
        new SessionId(row.Id),
        new SessionCode(row.Words, row.Digits),
        new QuestionnaireHash(row.QuestionnaireHash),
        product is null ? null : new Product(new ProductId(product.Id), product.Key, product.TitleFr, product.TitleEn),
        row.Title,
        Stored.Instant(row.Opens),
        Stored.Instant(row.Closes));

    private static Call ToCall(CallEntity row) => new(
        new CallId(row.Id),
        row.TitleFr,
        row.TitleEn,
        new QuestionnaireHash(row.QuestionnaireHash),
        Stored.Instant(row.Opens),
        Stored.Instant(row.Closes),
        TimeSpan.FromSeconds(row.GraceSeconds))
    {
        AnnouncedAt = Stored.Instant(row.AnnouncedAt),
    };
}
