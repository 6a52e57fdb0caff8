package org.torimatome.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.torimatome.render.engine.RenderedFile;

/** {@code margin-top: auto} of the last block in a cell. */
class FootOfCellTest {
  private static final String CSS =
      """
      .row { display: table } .cell { display: table-cell; vertical-align: top; padding: 3mm }
      p { margin: 0; line-height: 6mm } .last { margin-top: auto }
      """;

  @Test
  void last_blocks_of_a_row_stand_beside_each_other() throws IOException {
    RenderedFile pdf =
        PdfPages.render(
            CSS,
            "<div class=\"row\"><div class=\"cell\"><p>一</p><p>二</p><p>三</p><p class=\"last\">甲</p></div>"
                + "<div class=\"cell\"><p>四</p><p class=\"last\">乙</p></div></div><p>次</p>");

    Map<String, Float> heights = heights(pdf);

    assertThat(pdf.faults()).isEmpty();
    assertThat(heights.get("四")).isEqualTo(heights.get("一"));
    assertThat(heights.get("乙")).isEqualTo(heights.get("甲"));
    assertThat(heights.get("次")).isGreaterThan(heights.get("甲"));
  }

  private static Map<String, Float> heights(RenderedFile pdf) throws IOException {
    Map<String, Float> heights = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition glyph) {
          heights.put(glyph.getUnicode(), glyph.getYDirAdj());
        }
      }.getText(document);
    }
    return heights;
  }
}
