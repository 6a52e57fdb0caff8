package org.torimatome.render.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.torimatome.render.BuiltInTemplates;
import org.torimatome.render.engine.DocumentInfo;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.render.pdf.PdfRenderer;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.render.print.ReadingOrder.Part;
import org.torimatome.report.Report;
import org.torimatome.report.SampleReports;
import org.torimatome.report.changes.RevisionComparison;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** What a screen reader tells of the sample's PDFs: what their pages say, in the same order. */
@Tag("slow")
class ReadAloudTest {

  private static final String STANDARD = "standard";

  /** What the style sheets leave out, or set in the margin of each page. */
  private static final Set<String> UNREAD =
      Set.of("unseen", "notes", "continued", "runningHead", "runningFoot", "foot");

  /** A page's number, which stands in no source. */
  private static final String PAGE_NUMBER = "▢";

  private record Printed(String name, Document source, Part read) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Printed> PRINTED =
      List.of(
          print("report.pdf", STANDARD),
          print("summary.pdf", STANDARD),
          print("changes.pdf", STANDARD),
          print("report.pdf", "deck"));

  static List<Printed> printed() {
    return PRINTED;
  }

  @ParameterizedTest
  @MethodSource("printed")
  void the_words_are_read_in_the_order_of_the_page(Printed printed) {
    assertThat(squeezed(read(printed.read()))).isEqualTo(squeezed(written(printed.source())));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void headings_go_one_level_deeper_at_a_time(Printed printed) {
    List<Integer> levels =
        printed
            .read()
            .all()
            .filter(part -> part.type().matches("H[1-6]"))
            .map(part -> Integer.parseInt(part.type().substring(1)))
            .toList();

    assertThat(levels).isNotEmpty().startsWith(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("printed")
  void every_table_has_heads_that_say_what_they_head(Printed printed) {
    List<Part> tables = printed.read().all().filter(part -> part.is("Table")).toList();

    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(table.all().filter(part -> part.is("TH")))
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head.scope()).isIn("Row", "Column")));
    assertThat(tables.size()).isEqualTo(tablesIn(printed.source()));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void every_figure_is_told_in_words(Printed printed) {
    assertThat(printed.read().all().filter(part -> part.is("Figure")))
        .extracting(Part::alternative)
        .containsExactlyElementsOf(figuresIn(printed.source()));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void every_link_says_where_it_leads(Printed printed) {
    assertThat(printed.read().all().filter(part -> part.is("Link")))
        .allSatisfy(
            link ->
                assertThat(link.links())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).isNotBlank().doesNotStartWith("#")));
  }

  private static Printed print(String file, String look) {
    Report report = SampleReports.of("R4");
    Map<String, Object> model = new HashMap<>();
    model.put("report", report);
    model.put("edition", "final");
    model.put(
        "changes",
        RevisionComparison.between(SampleReports.of("R4H1"), report, "確定値の反映", List.of()));
    String source = BuiltInTemplates.fill(look, file + ".ftlh", model);
    byte[] pdf =
        new PdfRenderer(FontLibrary.bundled())
            .render(
                source,
                new DocumentInfo(report.masthead().title(), "", "", report.masthead().issued()))
            .bytes();
    return new Printed(file + " of " + look, shown(PageParser.parse(source)), ReadingOrder.of(pdf));
  }

  /** Without what stands in for what has no room: here all of it has. */
  private static Document shown(Document page) {
    elements(page, "div").stream()
        .filter(element -> element.hasAttribute("hidden"))
        .forEach(element -> element.getParentNode().removeChild(element));
    return page;
  }

  private static String read(Part part) {
    if (part.is("Figure")) {
      return "";
    }
    if (part.is("Link") && part.text().matches("\\d+")) {
      return PAGE_NUMBER;
    }
    return part.text(ReadAloudTest::read);
  }

  private static String written(Document source) {
    StringBuilder words = new StringBuilder();
    write(source.getElementsByTagName("body").item(0), words);
    return words.toString();
  }

  private static void write(Node node, StringBuilder words) {
    if (node instanceof Text text) {
      words.append(text.getData());
    } else if (node instanceof Element element && isRead(element)) {
      if (element.getAttribute("class").equals("page")) {
        words.append(PAGE_NUMBER);
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        write(child, words);
      }
    }
  }

  private static boolean isRead(Element element) {
    return !element.getNodeName().equals("svg")
        && Stream.of(element.getAttribute("class").split(" ")).noneMatch(UNREAD::contains);
  }

  private static long tablesIn(Document source) {
    return elements(source, "th").stream().map(ReadAloudTest::tableOf).distinct().count();
  }

  private static Node tableOf(Node cell) {
    return cell.getNodeName().equals("table") ? cell : tableOf(cell.getParentNode());
  }

  private static List<String> figuresIn(Document source) {
    return elements(source, "svg").stream()
        .filter(figure -> !figure.getAttribute("aria-hidden").equals("true"))
        .map(figure -> figure.getAttribute("aria-label").strip())
        .toList();
  }

  private static List<Element> elements(Document source, String name) {
    NodeList found = source.getElementsByTagName(name);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> (Element) found.item(i))
        .toList();
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u200B\\u2060\\u2063]", "");
  }
}
