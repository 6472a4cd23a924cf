using System.Xml.Linq;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Operations;

/// <summary>Keys of Data Protection in the store that all nodes share: a token or a cookie of one node is good on the others.</summary>
internal sealed class SharedKeys(IKeyStore store) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    /// <remarks>Data Protection asks synchronously, once at the start and once a day.</remarks>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.ReadAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        store.KeepAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
