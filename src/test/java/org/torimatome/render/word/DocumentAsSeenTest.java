package org.torimatome.render.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.torimatome.render.PageSources;
import org.torimatome.render.excel.Soffice;
import org.torimatome.render.print.PrintedPages;

/** What LibreOffice makes of the document, as it is and after somebody has written into it. */
@Tag("slow")
class DocumentAsSeenTest {
  private static final String ADDED = "会議の前に書き加えた段落です。後に続くものは、その分だけ下がります。";

  @TempDir private Path folder;

  @Test
  void three_paragraphs_move_what_follows_and_overlap_nothing() throws IOException {
    assumeTrue(Soffice.isInstalled(), "soffice is not installed");
    WordFile sample = WordFile.of(PageSources.ofDocument("R4"));

    Map<String, byte[]> printed =
        Soffice.printed(
            Map.of(
                "report.docx", sample.bytes(),
                "changed.docx", withThreeParagraphs(sample, "データ品質")),
            folder);
    assumeFalse(printed.isEmpty(), "LibreOffice's Writer is not installed");
    byte[] before = printed.get("report.docx");
    byte[] after = printed.get("changed.docx");

    assertThat(overlaps(after)).hasSameSizeAs(overlaps(before));
    assertThat(end(after)).contains(ADDED.repeat(3));
    assertThat(end(after).replace(ADDED, "")).isEqualTo(end(before));
  }

  private static byte[] withThreeParagraphs(WordFile file, String heading) throws IOException {
    try (XWPFDocument document = file.document();
        ByteArrayOutputStream changed = new ByteArrayOutputStream()) {
      XWPFParagraph after =
          document.getParagraphs().stream()
              .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
              .filter(paragraph -> paragraph.getText().equals(heading))
              .findFirst()
              .orElseThrow();
      for (int i = 0; i < 3; i++) {
        try (XmlCursor cursor = after.getCTP().newCursor()) {
          cursor.toNextSibling();
          document.insertNewParagraph(cursor).createRun().setText(ADDED);
        }
      }
      document.write(changed);
      return changed.toByteArray();
    }
  }

  private static List<String> overlaps(byte[] pdf) {
    return PrintedPages.read(pdf).faults().stream()
        .filter(fault -> fault.contains("overlap"))
        .toList();
  }

  /** From 根拠 on, without blanks, what runs over and under each page, and its number. */
  private static String end(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = WordFile.plain(new PDFTextStripper().getText(document));
      return text.substring(text.indexOf("実績の出どころと算定です"))
          .replaceAll("\\d", "")
          .replace("/評価・検証報告書富山県DX・働き方改革推進基本方針・アクションプラン", "");
    }
  }
}
