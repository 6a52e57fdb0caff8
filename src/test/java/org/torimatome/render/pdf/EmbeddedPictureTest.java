package org.torimatome.render.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.Town;
import org.torimatome.render.ArchivalStandard;
import org.torimatome.render.engine.RenderedFile;
import org.torimatome.render.fault.MarkupException;

/** A picture that its own address holds, as the emblem of a cover is. */
class EmbeddedPictureTest {

  private static final String CSS =
      "@page { size: 100pt 100pt; margin: 0 } body { margin: 0 } img { width: 100pt; display: block }";

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void a_png_of_any_kind_may_be_archived(int kind) throws Exception {
    BufferedImage white = new BufferedImage(10, 10, kind);
    white.createGraphics().fillRect(0, 0, 10, 10);

    RenderedFile pdf = shown("image/png", png(white));

    assertThat(ArchivalStandard.violations(pdf.bytes())).isEmpty();
    assertThat(middle(pdf)).isEqualTo(Color.WHITE);
  }

  @Test
  void an_svg_is_painted_as_a_chart_is() throws Exception {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
            + "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#0000ff\" fill-opacity=\".999\"/></svg>";

    RenderedFile pdf = shown("image/svg+xml", drawing.getBytes(UTF_8));

    assertThat(ArchivalStandard.violations(pdf.bytes())).isEmpty();
    assertThat(middle(pdf)).isEqualTo(Color.BLUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<path d=\"M0 0h999999h999999h999999h999999v1h-999999z\" stroke=\"black\"/>",
        "<g transform=\"scale(999999)\"><g transform=\"scale(999999)\"><rect width=\"9\" height=\"9\"/></g></g>",
        "<g transform=\"scale(999999)\"><line x2=\"1\" stroke=\"black\" stroke-width=\"999999\"/></g>",
        "<line x2=\"9\" stroke=\"black\" stroke-dasharray=\".000000001 0\"/>"
      })
  void a_drawing_beyond_every_page_may_be_archived_too(String shapes) throws Exception {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + shapes + "</svg>";

    RenderedFile pdf = shown("image/svg+xml", drawing.getBytes(UTF_8));

    assertThat(ArchivalStandard.violations(pdf.bytes())).isEmpty();
  }

  @Test
  void an_svg_that_is_none_is_told() {
    assertThatExceptionOfType(MarkupException.class)
        .isThrownBy(() -> shown("image/svg+xml", "no drawing".getBytes(UTF_8)));
  }

  /** Drawings of every element and attribute with numbers as editors write them, or nearly so. */
  @Test
  void whatever_drawing_a_plan_may_name_is_painted(@TempDir Path folder) {
    Random random = new Random(20230428);
    String profile = "項目,値\n団体名,町\n計画名,町の計画\n評価方式,標準\n紋章,m.svg\n";
    Town town = Town.planned(folder).with("plan/計画.csv", profile);
    int painted = 0;
    for (int round = 0; round < 200; round++) {
      String drawing = drawing(random);
      String address = town.with("plan/m.svg", drawing).plan().profile().emblem();
      if (!address.isEmpty()) {
        assertThatCode(() -> shown(address)).as(drawing).doesNotThrowAnyException();
        painted++;
      }
    }
    assertThat(painted).isBetween(60, 190);
  }

  private static String drawing(Random random) {
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      String name = pick(random, "g", "rect", "line", "polyline", "polygon", "path", "circle");
      shapes.append('<').append(name);
      Set<String> given = new HashSet<>();
      for (int j = 0; j < 3; j++) {
        String attribute =
            pick(
                random,
                "x",
                "y1",
                "width",
                "height",
                "r",
                "cx",
                "rx",
                "points",
                "d",
                "transform",
                "stroke-width",
                "stroke-dasharray",
                "opacity",
                "stroke",
                "fill");
        if (given.add(attribute)) {
          shapes.append(" %s=\"%s\"".formatted(attribute, value(attribute, random)));
        }
      }
      shapes.append("/>");
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + shapes + "</svg>";
  }

  private static String value(String attribute, Random random) {
    String numbers = number(random) + pick(random, " ", ",", ", ", "") + number(random);
    return switch (attribute) {
      case "d" -> "M" + numbers + pick(random, "L", "c", "h", "V", "z", " ") + numbers;
      case "transform" -> pick(random, "rotate", "scale", "translate") + "(" + numbers + ")";
      case "points", "stroke-dasharray" -> numbers;
      case "stroke", "fill" -> pick(random, "none", "#0a0", "#00AA00", "black");
      case "opacity" -> pick(random, "0", "1", ".5", "0.25");
      default -> number(random);
    };
  }

  private static String number(Random random) {
    return pick(
        random, "0", "1", "-2", "+3", ".5", "-.5", "4.", "999999", "1234567", "0.123456789");
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static RenderedFile shown(String type, byte[] picture) {
    String address = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    return shown(address);
  }

  private static RenderedFile shown(String address) {
    return PdfPages.render(CSS, "<img src=\"" + address + "\" alt=\"紋章\"/>");
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  private static Color middle(RenderedFile pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      BufferedImage page = new PDFRenderer(document).renderImage(0);
      return new Color(page.getRGB(50, 50));
    }
  }
}
