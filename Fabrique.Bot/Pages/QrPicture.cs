using QRCoder;

namespace Fabrique.Bot.Pages;

/// <summary>An address as a square that phones read: an SVG picture, black on white in every theme, with its quiet border.</summary>
internal static class QrPicture
{
    /// <summary>Read even with a fold or a stain on a tenth of it.</summary>
    private const QRCodeGenerator.ECCLevel Repair = QRCodeGenerator.ECCLevel.M;

    public static string Of(Uri address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, Repair);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(1, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
