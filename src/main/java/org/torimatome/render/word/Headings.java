package org.torimatome.render.word;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.torimatome.render.pdf.StyledPage;
import org.torimatome.render.pdf.style.ElementStyle;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The headings of a page, each as deep as Word has it: the only {@code h1} is the document's title,
 * and those below it begin with 1. One within {@code nav} heads the contents, and is not in them.
 */
final class Headings {
  /** What stands in a heading and is not of its name. */
  private static final String NOTE = "note";

  private final StyledPage page;
  private final Map<Element, Heading> all = new IdentityHashMap<>();
  private final List<Heading> inOrder = new ArrayList<>();
  private int pages = 1;
  private final int above;

  /**
   * @param level 0 for the title
   * @param near the page it stands on where each section fits its pages
   */
  record Heading(int level, String words, String bookmark, int near, boolean isListed) {}

  Headings(StyledPage page) {
    this.page = page;
    this.above = Nodes.all(page.body(), "h1").size() == 1 ? 1 : 0;
    visit(page.body(), false);
  }

  private void visit(Element parent, boolean isInContents) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element element) || element.getNodeName().equals("svg")) {
        continue;
      }
      ElementStyle style = page.styleOf(element);
      if (style.display().equals("none") || style.isRunning()) {
        continue;
      }
      if (style.beginsPage()) {
        pages++;
      }
      String name = element.getNodeName();
      if (name.matches("h[1-6]")) {
        int level = name.charAt(1) - '0' - above;
        Heading heading =
            new Heading(
                level, words(element), "_Toc" + (1000 + inOrder.size()), pages, !isInContents);
        all.put(element, heading);
        inOrder.add(heading);
      } else {
        visit(element, isInContents || name.equals("nav"));
      }
    }
  }

  /** Without notes and what is said only where it goes on. */
  static String words(Element heading) {
    StringBuilder words = new StringBuilder();
    collect(heading, words);
    return words.toString().replaceAll("[ \\t\\n]+", " ").strip();
  }

  private static void collect(Node parent, StringBuilder words) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (!isNote(element) && !Nodes.isContinued(element)) {
          collect(element, words);
        }
      } else {
        words.append(node.getNodeValue());
      }
    }
  }

  static boolean isNote(Node node) {
    return node instanceof Element element
        && List.of(element.getAttribute("class").split(" ")).contains(NOTE);
  }

  Optional<Heading> of(Element element) {
    return Optional.ofNullable(all.get(element));
  }

  /** Of the first level: what the contents list. */
  List<Heading> listed() {
    return inOrder.stream().filter(each -> each.level() == 1 && each.isListed()).toList();
  }
}
