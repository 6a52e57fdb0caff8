package org.torimatome.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.torimatome.render.print.Bookmarks;

/**
 * The sample's reports are, page by page, what somebody has read and looked at. After a change that
 * is meant: {@code mvn test -Dtest=GoldenPagesTest -Dgolden.update=true}, and read what changed. It
 * also makes the pictures of the README.
 */
class GoldenPagesTest {
  private static final Path TEXTS = Path.of("src/test/resources/golden");
  private static final Path PICTURES = Path.of("docs/images");
  private static final Path SEEN = Path.of("target/golden");

  private static final int DOTS_PER_INCH = 80;

  /** Each a report, and the pages of it that are kept as pictures, by their bookmarks. */
  private enum Golden {
    R4_STANDARD(
        "R4",
        TemplateSet.STANDARD,
        Map.of("総括", "summary", "（2）誰一人取り残さないデジタル社会推進プロジェクト", "project")),
    R4H1_STANDARD("R4H1", TemplateSet.STANDARD, Map.of("KPI一覧", "kpis")),
    R4_DECK("R4", "deck", Map.of("令和4年度の評価・検証の結果", "deck"));

    private final String cycle;
    private final String look;
    private final Map<String, String> pictures;

    Golden(String cycle, String look, Map<String, String> pictures) {
      this.cycle = cycle;
      this.look = look;
      this.pictures = pictures;
    }

    Path text() {
      return TEXTS.resolve(cycle + "-" + look + ".txt");
    }

    byte[] pdf() {
      return RenderedSample.of(cycle, look).files().get("report.pdf");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_page_reads_and_looks_as_it_was_left(Golden golden) throws IOException {
    byte[] pdf = golden.pdf();
    Bookmarks bookmarks = Bookmarks.of(pdf);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      compareText(golden.text(), text(document));
      for (Map.Entry<String, String> picture : golden.pictures.entrySet()) {
        comparePicture(
            PICTURES.resolve(picture.getValue() + ".png"),
            new PDFRenderer(document)
                .renderImageWithDPI(
                    bookmarks.pageOf(picture.getKey()) - 1, DOTS_PER_INCH, ImageType.RGB));
      }
    }
  }

  @Test
  void nothing_is_kept_that_no_report_is_compared_with() throws IOException {
    assertThat(files(TEXTS)).containsOnly(paths(golden -> Stream.of(golden.text())));
    String firstSteps = Files.readString(Path.of("src/dist/root/はじめに.html"));
    assertThat(files(PICTURES))
        .filteredOn(picture -> !firstSteps.contains("docs/images/" + picture.getFileName()))
        .isSubsetOf(
            paths(
                golden ->
                    golden.pictures.values().stream()
                        .map(name -> PICTURES.resolve(name + ".png"))));
  }

  private static void compareText(Path golden, String text) throws IOException {
    if (isToBeWritten(golden)) {
      Files.writeString(golden, text);
    }
    assertThat(text).as(advice(golden)).isEqualTo(Files.readString(golden));
  }

  private static void comparePicture(Path golden, BufferedImage picture) throws IOException {
    if (isToBeWritten(golden)) {
      ImageIO.write(picture, "png", golden.toFile());
    }
    Files.createDirectories(SEEN);
    ImageIO.write(picture, "png", SEEN.resolve(golden.getFileName()).toFile());
    assertThat(PageLikeness.between(ImageIO.read(golden.toFile()), picture))
        .as(advice(golden) + "; what it looks like now lies in " + SEEN)
        .isLessThan(PageLikeness.VISIBLE);
  }

  /** A new one is written and fails, so that nobody commits it unread. */
  private static boolean isToBeWritten(Path golden) throws IOException {
    boolean missing = !Files.exists(golden);
    Files.createDirectories(golden.getParent());
    if (missing && !Boolean.getBoolean("golden.update")) {
      throw new AssertionError("There is no " + golden + " yet. " + advice(golden));
    }
    return missing || Boolean.getBoolean("golden.update");
  }

  private static String advice(Path golden) {
    return "%s: if the change is meant, run mvn test -Dtest=GoldenPagesTest -Dgolden.update=true"
        .formatted(golden);
  }

  private static String text(PDDocument document) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      text.append("――― ").append(page).append(" ―――\n");
      text.append(stripper.getText(document).strip()).append('\n');
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Path[] paths(Function<Golden, Stream<Path>> of) {
    return Stream.of(Golden.values()).flatMap(of).toArray(Path[]::new);
  }
}
