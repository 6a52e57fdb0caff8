package org.torimatome.render.pdf.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.torimatome.render.pdf.source.LayoutWatch;
import org.torimatome.render.pdf.source.PageParser;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.context.StyleReference;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.swing.NaiveUserAgent;

/** What is shared among like elements is what the engine alone would have found for each. */
@Tag("slow")
class StyleSharingTest {
  private static final List<String> NAMES = List.of("div", "p", "span", "table", "tr", "td", "th");
  private static final List<String> ATTRIBUTES =
      List.of(
          "",
          "",
          " class='a'",
          " class='b a'",
          " id='one'",
          " id='two'",
          " style='margin-left: 3mm'",
          " colspan='2'",
          " align='right'",
          " lang='en'",
          " href='#one'",
          " title='x'");

  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a",
        "p.a",
        "#one",
        "td#one",
        "div .b",
        "div > span",
        "p + p",
        "p.a + * + span",
        ".a + #two",
        "td:first-child",
        "*:first-child",
        "td:first-child + td",
        "tr td:last-child",
        "td:nth-child(2)",
        ":nth-child(odd)",
        "[colspan]",
        "[title=x] p",
        "[title] + p",
        "a:link",
        "*:lang(en)",
        "div:first-child p:last-child span",
      })
  void every_element_has_the_style_it_would_have_alone(String selector) {
    for (int page = 0; page < 20; page++) {
      Document source = page("<style>" + selector + " { color: red }</style>", elements(3));
      OriginalStyles shared =
          new OriginalStyles(
              new NaiveUserAgent(), new PageDefaults(), new LayoutWatch(new SourcePlaces("")));
      Document laidOut = (Document) source.cloneNode(true);
      read(shared, laidOut);

      Document plain = (Document) source.cloneNode(true);
      StyleReference witness = new StyleReference(new NaiveUserAgent());
      read(witness, plain);
      NodeList here = laidOut.getElementsByTagName("*");
      NodeList alone = plain.getElementsByTagName("*");
      for (int i = 0; i < alone.getLength(); i++) {
        Element mine = (Element) here.item(i);
        Element its = (Element) alone.item(i);
        assertThat(shared.getCascadedStyle(mine, false).getFingerprint())
            .isEqualTo(witness.getCascadedStyle(its, false).getFingerprint());
      }
    }
  }

  @Test
  void a_thousand_like_cells_are_matched_once() {
    Document page =
        page(
            "<style>td.a { color: red }</style>",
            "<table>"
                + "<tr><td class='a'>1</td><td class='a'>2</td></tr>".repeat(500)
                + "</table>");
    int[] matched = {0};
    StyleSharing likes = new StyleSharing(new PageDefaults(), Set.of(), element -> matched[0]++);
    NodeList cells = page.getElementsByTagName("td");
    for (int i = 0; i < cells.getLength(); i++) {
      likes.modelOf((Element) cells.item(i));
    }
    // html, body, table, a row, a cell
    assertThat(matched[0]).isEqualTo(5);
  }

  private String elements(int depth) {
    StringBuilder elements = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      elements
          .append('<')
          .append(name)
          .append(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())))
          .append('>')
          .append(depth == 0 ? "text" : elements(depth - 1))
          .append("</")
          .append(name)
          .append('>');
    }
    return elements.toString();
  }

  private static Document page(String head, String body) {
    return PageParser.parse(
        "<html xmlns='http://www.w3.org/1999/xhtml'><head>"
            + head
            + "</head><body>"
            + body
            + "</body></html>");
  }

  private static void read(StyleReference styles, Document page) {
    SharedContext context = new SharedContext();
    context.setMedia("print");
    styles.setDocumentContext(context, new PageDefaults(), page, new Paper());
  }
}
