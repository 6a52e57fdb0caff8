package org.torimatome.render.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page carries of a font, read by another library. */
class WebFontTest {

  private static final String GOTHIC = "BIZUDPGothic-Regular";
  private static final String FALLBACK = "NotoSansJP-Regular";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          font,                 text
          BIZUDPGothic-Regular, 達成率１１２.5％ (R4) △5 ◎髙﨑ⅷ㍻ｶﾞがガÅé
          BIZUDPGothic-Bold,    達成率１１２.5％ (R4) △5 ◎髙﨑ⅷ㍻ｶﾞがガÅé
          NotoSansJP-Regular,   𠮷𠮟塚〜😀
          """,
      useHeadersInDisplayName = true)
  void draws_each_character_as_the_whole_font_does(String name, String text) throws IOException {
    TrueTypeFont whole = parse(bytes(name));
    TrueTypeFont subset = parse(unpacked(woff(name, text)));

    CmapLookup before = whole.getUnicodeCmapLookup();
    CmapLookup after = subset.getUnicodeCmapLookup();
    assertThat(text.codePoints().filter(each -> before.getGlyphId(each) > 0).count())
        .isGreaterThanOrEqualTo(4);
    for (int each : text.codePoints().toArray()) {
      int glyph = before.getGlyphId(each);
      int kept = after.getGlyphId(each);
      assertThat(kept > 0).as("has %c", each).isEqualTo(glyph > 0);
      assertThat(subset.getAdvanceWidth(kept)).isEqualTo(whole.getAdvanceWidth(glyph));
      assertThat(outline(subset, kept)).as("draws %c", each).isEqualTo(outline(whole, glyph));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold", "NotoSansJP-Regular"})
  void can_be_all_that_the_font_has(String name) throws IOException {
    BitSet all = new BitSet();
    all.set(0, Character.MAX_CODE_POINT);
    CmapLookup whole = parse(bytes(name)).getUnicodeCmapLookup();
    CmapLookup subset = parse(FontSubset.of(bytes(name), all)).getUnicodeCmapLookup();

    assertThat(IntStream.range(0, Character.MAX_CODE_POINT))
        .allMatch(each -> whole.getGlyphId(each) > 0 == subset.getGlyphId(each) > 0);
  }

  @Test
  void has_no_other_characters() throws IOException {
    CmapLookup subset = parse(unpacked(woff(GOTHIC, "目標"))).getUnicodeCmapLookup();

    assertThat("目標".codePoints()).allMatch(each -> subset.getGlyphId(each) > 0);
    assertThat("実績Aa1 ".codePoints()).allMatch(each -> subset.getGlyphId(each) == 0);
  }

  @Test
  void says_who_made_it_under_which_licence() throws IOException {
    NamingTable names = parse(unpacked(woff(GOTHIC, "目"))).getNaming();

    assertThat(names.getName(0, 3, 1, 0x409)).contains("The BIZ UDGothic Project Authors");
    assertThat(names.getName(13, 3, 1, 0x409)).contains("SIL Open Font License");
  }

  @Test
  void is_a_small_part_of_the_font_and_the_same_each_time() {
    byte[] woff = woff(GOTHIC, "目標値を達成");

    assertThat(woff).hasSizeLessThan(10_000).isEqualTo(woff(GOTHIC, "成達を値標目目"));
  }

  @Test
  void its_checksums_are_right() {
    byte[] font = unpacked(woff(FALLBACK, "𠮷目標"));

    assertThat(sum(font, 0, font.length)).isEqualTo(0xb1b0afba);
    ByteBuffer file = ByteBuffer.wrap(font);
    for (int record = 12; record < 12 + 16 * file.getShort(4); record += 16) {
      if (file.getInt(record) != 0x68656164) { // head holds the sum of all
        assertThat(sum(font, file.getInt(record + 8), file.getInt(record + 12)))
            .isEqualTo(file.getInt(record + 4));
      }
    }
  }

  @Test
  void is_a_rule_of_a_style_sheet() {
    assertThat(new WebFont("BIZ UDPGothic", 700, bytes(GOTHIC)).rule(characters("目")))
        .matches(
            "@font-face \\{ font-family: 'BIZ UDPGothic'; font-weight: 700; src:"
                + " url\\(data:font/woff;base64,[A-Za-z0-9+/]+=*\\) }\n");
  }

  private static String outline(TrueTypeFont font, int glyph) throws IOException {
    return font.getGlyph().getGlyph(glyph) == null
        ? ""
        : points(font.getGlyph().getGlyph(glyph).getPath());
  }

  private static String points(GeneralPath path) {
    StringBuilder points = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
      Arrays.fill(at, 0);
      points.append(each.currentSegment(at)).append(Arrays.toString(at));
    }
    return points.toString();
  }

  private static byte[] woff(String name, String text) {
    String rule = new WebFont("any", 400, bytes(name)).rule(characters(text));
    return Base64.getDecoder()
        .decode(rule.substring(rule.indexOf("base64,") + 7, rule.lastIndexOf(')')));
  }

  private static BitSet characters(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    return characters;
  }

  /** Puts the tables of a WOFF file back where a font file has them. */
  private static byte[] unpacked(byte[] woff) {
    ByteBuffer packed = ByteBuffer.wrap(woff);
    int tables = packed.getShort(12);
    ByteBuffer font = ByteBuffer.allocate(packed.getInt(16));
    int power = Integer.highestOneBit(tables);
    font.putInt(packed.getInt(4)).putShort((short) tables).putShort((short) (16 * power));
    font.putShort((short) Integer.numberOfTrailingZeros(power));
    font.putShort((short) (16 * (tables - power)));
    int place = 12 + 16 * tables;
    for (int record = 44; record < 44 + 20 * tables; record += 20) {
      int length = packed.getInt(record + 12);
      font.putInt(packed.getInt(record)).putInt(packed.getInt(record + 16));
      font.putInt(place).putInt(length);
      font.put(
          place,
          inflated(woff, packed.getInt(record + 4), packed.getInt(record + 8), length),
          0,
          length);
      place += (length + 3) / 4 * 4;
    }
    assertThat(place).isEqualTo(font.capacity());
    return font.array();
  }

  private static byte[] inflated(byte[] woff, int from, int packedLength, int length) {
    byte[] table = Arrays.copyOfRange(woff, from, from + packedLength);
    if (packedLength == length) {
      return table;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(table);
      byte[] whole = new byte[length];
      assertThat(inflater.inflate(whole)).isEqualTo(length);
      return whole;
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private static int sum(byte[] font, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (font[from + i] & 0xff) << 24 - i % 4 * 8;
    }
    return sum;
  }

  private static TrueTypeFont parse(byte[] font) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(font));
  }

  private static byte[] bytes(String name) {
    try (InputStream font = WebFontTest.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      return font.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
