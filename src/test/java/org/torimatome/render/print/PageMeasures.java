package org.torimatome.render.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.torimatome.render.print.PageGlyphs.Glyph;
import org.torimatome.render.print.PageGlyphs.Line;

/** What of a report's typography can be counted, by the places of its glyphs alone. */
public final class PageMeasures {
  /** Smaller type is hard to read on paper. */
  private static final double SMALLEST = 8;

  /** A line shorter than this is no running text to be justified. */
  private static final int LONG_LINE = 35;

  /** A bracket of so many characters, itself included, stays whole. */
  private static final int SHORT_BRACKET = 8;

  /** In points: the heights of the head and the foot of a page. */
  private static final double HEAD = 44;

  private static final double FOOT = 44;

  private static final Pattern SHORT_BRACKETS = Pattern.compile("[（［(\\[][^（［(\\[）］)\\]]*[）］)\\]]");

  private static final Pattern KANA_OR_KANJI =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
  private static final Pattern LATIN_OR_DIGIT = Pattern.compile("[A-Za-z0-9]");

  /** A line that begins so has been cut off from what it belongs to. */
  private static final Pattern MID_PHRASE = Pattern.compile("^[\\p{IsHiragana}ー]");

  private final List<PageGlyphs> pages;
  private final List<PrintedParagraph> paragraphs = new ArrayList<>();
  private final Bookmarks bookmarks;

  private PageMeasures(byte[] pdf) {
    pages = PageGlyphs.of(pdf);
    bookmarks = Bookmarks.of(pdf);
    pages.forEach(page -> paragraphs.addAll(PrintedParagraph.of(page)));
  }

  public static PageMeasures of(byte[] pdf) {
    return new PageMeasures(pdf);
  }

  public int pages() {
    return pages.size();
  }

  /** Each size, in points, with its glyphs. */
  public SortedMap<Double, Long> typeSizes() {
    return glyphs()
        .collect(Collectors.groupingBy(PageMeasures::size, TreeMap::new, Collectors.counting()));
  }

  /** As a share of all glyphs. */
  public double small() {
    long small = glyphs().filter(glyph -> size(glyph) < SMALLEST).count();
    return (double) small / glyphs().count();
  }

  /** The wrapped texts that end in a line of one or two characters. */
  public List<String> shortLastLines() {
    return paragraphs.stream()
        .filter(PrintedParagraph::hasShortLastLine)
        .map(each -> "page " + each.page() + ": " + each.at(each.lines().size() - 1))
        .toList();
  }

  public List<String> brokenBrackets() {
    return breaks(
        (paragraph, line) -> {
          String before = paragraph.lines().get(line - 1).text();
          String whole = before + paragraph.lines().get(line).text();
          return SHORT_BRACKETS
              .matcher(whole)
              .results()
              .anyMatch(
                  found ->
                      found.group().codePointCount(0, found.group().length()) <= SHORT_BRACKET
                          && found.start() < before.length()
                          && found.end() > before.length());
        });
  }

  /** In headings. */
  public List<String> brokenPhrases() {
    return breaks(
        (paragraph, line) -> {
          Matcher midPhrase = MID_PHRASE.matcher(paragraph.lines().get(line).text());
          return paragraph.isHeading() && midPhrase.find();
        });
  }

  /** Pages that say nowhere, in head or heading, to which section they belong. */
  public List<Integer> withoutSection() {
    return pages.stream()
        .filter(page -> !sectionsOn(page.number()).isEmpty())
        .filter(page -> sectionsOn(page.number()).stream().noneMatch(name -> says(page, name)))
        .map(PageGlyphs::number)
        .toList();
  }

  /** How far down each page is filled, between its head and its foot, as a share. */
  public Map<Integer, Double> filled() {
    return pages.stream()
        .collect(
            Collectors.toMap(PageGlyphs::number, PageMeasures::filled, (a, b) -> a, TreeMap::new));
  }

  /** The pages, the cover and the last of a part aside, that are filled less than that. */
  public List<Integer> filledLess(double share) {
    return filled().entrySet().stream()
        .filter(page -> page.getKey() > 1 && !bookmarks.parts().contains(page.getKey() + 1))
        .filter(page -> page.getKey() < pages())
        .filter(page -> page.getValue() < share)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In characters as wide as a kanji, of a text that has sentences. */
  public double longestLine() {
    return runningLines().mapToDouble(PageMeasures::ems).max().orElse(0);
  }

  /** The running text's lines of more characters than that. */
  public List<String> longerThan(int characters) {
    return runningLines().filter(line -> ems(line) > characters).map(Line::text).toList();
  }

  private static double ems(Line line) {
    return (line.last().right() - line.first().x()) / line.first().size();
  }

  private Stream<Line> runningLines() {
    return paragraphs.stream()
        .filter(each -> each.lines().stream().anyMatch(line -> line.text().contains("。")))
        .flatMap(each -> each.lines().stream());
  }

  /** In running text between kana or kanji and Latin letters or figures, in em; sorted. */
  public double[] gapsBetweenScripts() {
    return runningLines()
        .flatMapToDouble(
            line ->
                IntStream.range(1, line.glyphs().size())
                    .filter(at -> isScriptBorder(line.glyphs().get(at - 1), line.glyphs().get(at)))
                    .mapToDouble(
                        at ->
                            (line.glyphs().get(at).x() - line.glyphs().get(at - 1).right())
                                / line.glyphs().get(at).size()))
        .sorted()
        .toArray();
  }

  /** The standard deviation of the right edges of long lines, in points; the worst paragraph's. */
  public double raggedness() {
    return longParagraphs().mapToDouble(each -> deviation(each.rightEdges())).max().orElse(0);
  }

  /** The long paragraphs whose right edges deviate by more than that. */
  public List<String> raggedBy(double deviation) {
    return longParagraphs()
        .filter(each -> deviation(each.rightEdges()) > deviation)
        .map(each -> "page " + each.page() + ": " + each.at(1))
        .toList();
  }

  private Stream<PrintedParagraph> longParagraphs() {
    return paragraphs.stream()
        .filter(each -> each.lines().size() > 2)
        .filter(
            each ->
                each.lines().stream().anyMatch(line -> PrintedParagraph.length(line) >= LONG_LINE));
  }

  private List<String> breaks(BreakTest test) {
    return paragraphs.stream()
        .flatMap(
            each ->
                IntStream.range(1, each.lines().size())
                    .filter(line -> test.holds(each, line))
                    .mapToObj(line -> "page " + each.page() + ": " + each.at(line)))
        .toList();
  }

  private interface BreakTest {
    boolean holds(PrintedParagraph paragraph, int line);
  }

  private Stream<Glyph> glyphs() {
    return pages.stream().flatMap(page -> page.glyphs().stream());
  }

  private static double size(Glyph glyph) {
    return Math.round(10 * glyph.size()) / 10.0;
  }

  private static boolean isScriptBorder(Glyph one, Glyph other) {
    return !other.afterSpace()
        && (KANA_OR_KANJI.matcher(one.text()).matches()
                && LATIN_OR_DIGIT.matcher(other.text()).matches()
            || LATIN_OR_DIGIT.matcher(one.text()).matches()
                && KANA_OR_KANJI.matcher(other.text()).matches());
  }

  private boolean says(PageGlyphs page, String section) {
    String wanted = section.replaceAll("\\s", "");
    String text =
        page.lines().stream()
            .filter(
                line ->
                    line.first().base() < HEAD
                        || line.first().size() > PrintedParagraph.HEADING_SIZE)
            .map(Line::text)
            .collect(Collectors.joining());
    return text.contains(wanted);
  }

  /** Those that begin on it, and the one it begins with. */
  private List<String> sectionsOn(int page) {
    List<String> names = new ArrayList<>();
    int before =
        bookmarks.pages().values().stream()
            .filter(at -> at < page)
            .mapToInt(at -> at)
            .max()
            .orElse(0);
    bookmarks
        .pages()
        .forEach(
            (name, at) -> {
              if (at == page || at == before) {
                names.add(name);
              }
            });
    return names;
  }

  private static double filled(PageGlyphs page) {
    double foot = page.height() - FOOT;
    double lowest =
        page.glyphs().stream()
            .mapToDouble(Glyph::base)
            .filter(base -> base < foot)
            .max()
            .orElse(HEAD);
    return (lowest - HEAD) / (foot - HEAD);
  }

  private static double deviation(double[] values) {
    double mean = DoubleStream.of(values).average().orElse(0);
    return Math.sqrt(
        DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).average().orElse(0));
  }
}
