using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>One page encrypted by qpdf: with an owner's password alone, which forbids and hides nothing, and with a user's.</summary>
public sealed class EncryptedFileTests
{
    [Theory]
    [InlineData("rc4-40")]
    [InlineData("rc4-128")]
    [InlineData("aesv2")]
    [InlineData("aesv2-objects")]
    [InlineData("aesv3")]
    [InlineData("aesv3-objects")]
    [InlineData("aesv3-r5")]
    [InlineData("aesv3-metadata")]
    public void A_file_with_an_empty_user_password_is_read(string name)
    {
        var result = PdfReading.Read(Bytes(name));
        Assert.Equal("规章12", PdfReading.Text(result));
        Assert.Empty(PdfReading.Codes(result));
    }

    [Theory]
    [InlineData("locked-rc4-40")]
    [InlineData("locked-rc4-128")]
    [InlineData("locked-aesv2")]
    [InlineData("locked-aesv3")]
    public void A_file_that_needs_a_password_is_named(string name)
    {
        var result = PdfReading.Read(Bytes(name));
        Assert.Null(result.Document);
        Assert.Equal(["OGI1162"], PdfReading.Codes(result));
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Encrypted", name + ".pdf"));
}
