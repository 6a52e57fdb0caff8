package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import org.torimatome.render.engine.DocumentInfo;

/**
 * What makes a tagged PDF a PDF/A-2a and a PDF/UA-1: XMP metadata, a colour profile, and an
 * identity that is made of the content instead of the clock.
 */
final class ArchivalMetadata {
  private static final String PRODUCER = "Torimatome (Flying Saucer, OpenPDF)";

  private static final byte[] SRGB = loadProfile();

  private ArchivalMetadata() {}

  /**
   * Call it last, just before the document is closed.
   *
   * @param language as in {@code <html lang>}
   * @param contentDigest of everything the bytes depend on, 16 bytes or more
   */
  static void write(PdfWriter writer, DocumentInfo info, String language, byte[] contentDigest) {
    writeInfo(writer.getInfo(), info);
    writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(contentDigest, contentDigest));
    writer.setXmpMetadata(xmp(info, language).getBytes(UTF_8));
    PdfDictionary catalog = writer.getExtraCatalog();
    catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
    catalog.put(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
  }

  /** Without java.awt's profile, which writes its own platform into it: another one in Java 25. */
  private static PdfDictionary outputIntent(PdfWriter writer) {
    PdfStream profile = new PdfStream(SRGB);
    profile.put(PdfName.N, new PdfNumber(3));
    profile.put(PdfName.ALTERNATE, PdfName.DEVICERGB);
    profile.flateCompress();
    PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
    intent.put(PdfName.S, PdfName.GTS_PDFA1);
    intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, text("sRGB IEC61966-2.1"));
    intent.put(PdfName.REGISTRYNAME, text("http://www.color.org"));
    intent.put(PdfName.INFO, text("sRGB"));
    try {
      intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return intent;
  }

  private static void writeInfo(PdfDictionary dictionary, DocumentInfo info) {
    PdfDate date =
        new PdfDate(
            "D:" + info.issued().format(DateTimeFormatter.BASIC_ISO_DATE) + "000000+09'00'");
    dictionary.put(PdfName.TITLE, text(info.title()));
    if (!info.subject().isEmpty()) {
      dictionary.put(PdfName.SUBJECT, text(info.subject()));
    }
    if (!info.author().isEmpty()) {
      dictionary.put(PdfName.AUTHOR, text(info.author()));
    }
    dictionary.put(PdfName.PRODUCER, text(PRODUCER));
    dictionary.put(PdfName.CREATIONDATE, date);
    dictionary.put(PdfName.MODDATE, date);
  }

  private static PdfString text(String value) {
    return new PdfString(value, PdfObject.TEXT_UNICODE);
  }

  private static String xmp(DocumentInfo info, String language) {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%2$s</rdf:li></rdf:Alt></dc:description>
    <dc:creator><rdf:Seq><rdf:li>%3$s</rdf:li></rdf:Seq></dc:creator>
    <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>%5$sT00:00:00+09:00</xmp:CreateDate>
    <xmp:ModifyDate>%5$sT00:00:00+09:00</xmp:ModifyDate>
    <xmp:MetadataDate>%5$sT00:00:00+09:00</xmp:MetadataDate>
    <pdf:Producer>%6$s</pdf:Producer>
    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Number of the part of PDF/UA</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>\
    """
        .formatted(
            escaped(info.title()),
            escaped(info.subject()),
            escaped(info.author()),
            escaped(language),
            info.issued(),
            PRODUCER);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static byte[] loadProfile() {
    try (InputStream in = ArchivalMetadata.class.getResourceAsStream("/colour/sRGB.icc")) {
      if (in == null) {
        throw new IllegalStateException("The colour profile is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The colour profile can't be read", e);
    }
  }
}
