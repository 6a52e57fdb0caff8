package org.torimatome.ingest.plan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.ingest.Town;
import org.torimatome.text.Language;

class EmblemTest {

  private static final String PROFILE = "項目,値\n団体名,町\n計画名,町の計画\n評価方式,標準\n紋章,%s\n";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">%s</svg>";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void a_png_is_taken_in_with_all_of_its_pixels(int kind) throws IOException {
    byte[] png = png(new BufferedImage(40, 30, kind));

    Town town = named("紋章.png").with("plan/紋章.png", png);

    assertThat(town.problems()).isEmpty();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(embedded(town, "image/png")));
    BufferedImage written = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(pixels(read)).isEqualTo(pixels(written));
  }

  @Test
  void what_a_png_says_beside_its_pixels_is_left_out() {
    byte[] png = png(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB));
    byte[] talking = withChunk(png, "tEXt", "Author\0職員".getBytes(UTF_8));

    Town town = named("a.png").with("plan/a.png", talking);

    assertThat(embedded(town, "image/png")).isEqualTo(png);
  }

  @Test
  void a_damaged_png_is_told_and_the_report_goes_without_it() {
    byte[] png = png(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB));
    byte[] altered = png.clone();
    altered[png.length - 20] ^= 1;

    for (byte[] broken :
        List.of(
            "not a picture".getBytes(UTF_8),
            new byte[0],
            Arrays.copyOf(png, png.length - 12),
            altered,
            withHead(png, 60, 61),
            withHead(png, 20_000, 20_000),
            withHead(png, -1, 60),
            interlaced())) {
      Town town = named("紋章.png").with("plan/紋章.png", broken);

      assertThat(town.problems()).containsExactly("emblem-unusable plan/計画.csv B5「紋章.png」");
      assertThat(town.plan().profile().emblem()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          typed      | file       | expected
          無い.png   | 紋章.png   | planフォルダーにあるPNGかSVGのファイルの名前（紋章.png）
          ../a.png   | 紋章.png   | planフォルダーにあるPNGかSVGのファイルの名前（紋章.png）
          紋章.jpg   | 紋章.jpg   | planフォルダーにあるPNGかSVGのファイルの名前（紋章.png）
          """)
  void a_name_that_is_no_picture_of_the_folder_is_told(String typed, String file, String expected) {
    Town town = named(typed).with("plan/" + file, "");

    assertThat(town.read().problems())
        .filteredOn(problem -> problem.code().key().equals("emblem-unusable"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.isError()).isFalse();
              assertThat(problem.expected().in(Language.JA)).isEqualTo(expected);
            });
  }

  @Test
  void pictures_that_nobody_names_are_passed_over_or_refused_as_elsewhere() {
    Town town =
        named("紋章.PNG")
            .with("plan/紋章.png", png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)))
            .with("plan/写真.png", "")
            .with("plan/図.svg", "");

    assertThat(town.problems())
        .containsExactlyInAnyOrder("attachment plan/写真.png「写真.png」", "file-kind plan/図.svg「図.svg」");
  }

  @Test
  void an_svg_of_shapes_is_written_anew() {
    String shapes =
        "<title>町章</title><g fill=\"#00f\" id=\"a\" transform=\"translate(1,2) rotate(45)\">"
            + "<path d=\"M 0,0 L1.5-2 h3c1 1 2 2 3 3z\"/><circle cx=\"5\" cy=\"5\" r=\"2\" fill-opacity=\".5\"/></g>";

    Town town = named("m.svg").with("plan/m.svg", SVG.formatted(shapes));

    assertThat(town.problems()).isEmpty();
    assertThat(new String(embedded(town, "image/svg+xml"), UTF_8))
        .contains("<path d=\"M 0,0 L1.5-2 h3c1 1 2 2 3 3z\"></path>", "fill=\"#00f\"")
        .doesNotContain("町章", "id=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          content                                          | told
          <script>alert(1)</script>                        | <script>
          <text>町</text>                                  | <text>
          <image href='http://example.org/a.png'/>         | <image>
          <use href='#a'/>                                 | <use>
          <rect width='1' height='1' style='fill:red'/>    | style
          <rect width='1' height='1' onclick='alert(1)'/>  | onclick
          <rect width='1e99' height='1'/>                  | width
          <rect width='12345678901234567890' height='1'/>  | width
          <rect fill='url(#a)' width='1' height='1'/>      | fill
          <path d='M0 0 A1 1 0 0 0 2 2'/>                  | d
          <path d='L0 0'/>                                 | d
          <line x1='0' stroke-dasharray='0 0'/>            | stroke-dasharray
          <g transform='matrix(1 0 0 1 0 0)'/>             | transform
          <svg/>                                           | <svg>
          <g>                                              | XML
          """)
  void what_is_not_drawn_alike_everywhere_is_told_by_name(String content, String told) {
    Town town = named("m.svg").with("plan/m.svg", SVG.formatted(content));

    assertThat(town.read().problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.expected().in(Language.JA)).contains("（" + told + "は使えません）"));
    assertThat(town.plan().profile().emblem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 1\"/>",
        "<svg viewBox=\"0 0 1 1\"/>",
        "<html/>",
        ""
      })
  void what_is_no_drawing_is_told(String text) {
    Town town = named("m.svg").with("plan/m.svg", text);

    assertThat(town.problems()).containsExactly("emblem-unusable plan/計画.csv B5「m.svg」");
  }

  @Test
  void a_file_too_large_or_with_too_much_in_it_is_told() {
    Town heavy = named("m.svg").with("plan/m.svg", new byte[(1 << 20) + 1]);
    Town crowded =
        Town.planned(folder.resolve("b")).with("plan/計画.csv", PROFILE.formatted("m.svg"));
    crowded.with("plan/m.svg", SVG.formatted("<g/>".repeat(6_000)));

    assertThat(heavy.read().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.expected().in(Language.JA)).isEqualTo("1024KBまでのファイル"));
    assertThat(crowded.problems()).containsExactly("emblem-unusable plan/計画.csv B5「m.svg」");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 1L", "11", "-.", "M0 0", " ", "1 1L1 1z"})
  void a_path_of_a_million_characters_is_read_or_told_in_no_time(String part) {
    String path = "M0 0" + part.repeat(1_000_000 / part.length() - 100);
    Town town = named("m.svg").with("plan/m.svg", SVG.formatted("<path d='" + path + "'/>"));

    assertThat(town.problems())
        .allSatisfy(problem -> assertThat(problem).startsWith("emblem-unusable"));
  }

  private Town named(String emblem) {
    return Town.planned(folder).with("plan/計画.csv", PROFILE.formatted(emblem));
  }

  private static byte[] embedded(Town town, String type) {
    String address = town.plan().profile().emblem();
    assertThat(address).startsWith("data:" + type + ";base64,");
    return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
  }

  private static byte[] png(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillOval(0, 0, picture.getWidth(), picture.getHeight() / 2);
    graphics.dispose();
    return written(picture, ImageWriteParam.MODE_DISABLED);
  }

  private static byte[] interlaced() {
    return written(
        new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), ImageWriteParam.MODE_DEFAULT);
  }

  private static byte[] written(BufferedImage picture, int progressive) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(progressive);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static int[] pixels(BufferedImage picture) {
    int width = picture.getWidth();
    return picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
  }

  /** The same, saying another size: its CRC is right. */
  private static byte[] withHead(byte[] png, int width, int height) {
    ByteBuffer changed = ByteBuffer.wrap(png.clone());
    changed.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(changed.array(), 12, 17);
    return changed.putInt(29, (int) sum.getValue()).array();
  }

  /** The same with one more chunk behind its head. */
  private static byte[] withChunk(byte[] png, String type, byte[] content) {
    byte[] named = type.getBytes(ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(named);
    sum.update(content);
    return ByteBuffer.allocate(png.length + 12 + content.length)
        .put(png, 0, 33)
        .putInt(content.length)
        .put(named)
        .put(content)
        .putInt((int) sum.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }
}
