using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fabrique.Bot.Operations;
using Fabrique.Bot.Pages.Questionnaires;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Fabrique.Bot.Pages;

/// <summary>Home, chat, coaches' space and what goes with them.</summary>
internal static class PagesRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<PageOptions>().BindConfiguration(PageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PageOptions>, PageOptionsValidator>();
        services.AddSingleton(_ => BrowserFiles.BesideProgram);
        // What pages carry that is secret differs in each answer, so its length tells nothing.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<PageTexts>();
        services.AddSingleton<FormTitles>();
        services.AddScoped<SessionDoor>();
        services.AddScoped<SimpleVisits>();
        services.AddScoped<SimplePages>();
        services.AddScoped<ChatHandovers>();
        services.AddScoped<CoachExports>();
        services.AddScoped<QuestionnaireFiles>();
        services.AddScoped<CoachAttachments>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<LiveSessions>();
        services.Configure<RequestLocalizationOptions>(PageLanguage.Configure);
        // Accents stay readable in the source; what HTML needs is still escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie = PageCookies.Strict("form", environment));
        CoachAccess.Add(services, environment);
        // By default only the program that was started is searched for pages; a test is another program.
        services.AddRazorPages()
            .AddApplicationPart(typeof(PagesRegistration).Assembly)
            // Names of fields as jQuery writes them: nobody sends them here, and a bad one would be a fault of ours.
            .AddMvcOptions(mvc =>
            {
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                mvc.Filters.Add(new AddressFirst());
            });
        return services;
    }

    /// <summary>Files, languages, error pages and the coaches' cookie; before the routes.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app)
    {
        var files = app.ApplicationServices.GetRequiredService<BrowserFiles>();
        if (!files.HasChat)
            Log.ChatMissing(app.ApplicationServices.GetRequiredService<ILogger<BrowserFiles>>());
        app.UseResponseCompression();
        app.Use(files.FindVersionAsync);
        app.Use(files.PreferCompressedAsync);
        app.UseStaticFiles(files.Options());
        app.UseRequestLocalization();
        app.Use(PageLanguage.RememberAsync);
        app.Use(PageComfort.RememberAsync);
        app.UseExceptionHandler("/erreur/500");
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        app.Use(ForPeopleAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages();
        CoachAccess.Map(endpoints);
        CoachExports.Map(endpoints);
        QuestionnaireFiles.Map(endpoints);
        LiveSessions.Map(endpoints);
        CoachAttachments.Map(endpoints);
        return endpoints;
    }

    /// <summary>Programs read their own kind of errors; pages get a policy that lets their style in.</summary>
    private static Task ForPeopleAsync(HttpContext context, RequestDelegate next)
    {
        if (HostPaths.IsForPrograms(context.Request.Path))
            context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
        else
            context.Response.Headers.ContentSecurityPolicy = ChatPolicy.Plain;
        return next(context);
    }
}
