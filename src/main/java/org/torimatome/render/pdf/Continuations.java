package org.torimatome.render.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.PageElementPosition;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.newtable.TableSectionBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * What is said only where something goes on, such as {@code <span class="continued">（続き）</span>}:
 * in the head of a table on all its pages but the first, in a group of its rows where that is the
 * first on a page, and in a running head on all pages but that on which the head's own section
 * begins.
 */
final class Continuations {
  private static final String CLASS = "continued";

  private final Set<Element> marked = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Running elements, with the page on which what they head begins. */
  private final Map<Element, Integer> origins = new IdentityHashMap<>();

  /**
   * Lays the pages' margins out. {@code element(head, start)} is the head of the section that a
   * page begins with; by the engine's reckoning not one that stands at its very top.
   *
   * @param names of running elements
   */
  static Continuations layMargins(
      Document source,
      Layer layer,
      Set<String> names,
      FirstContents contents,
      LayoutContext context) {
    Continuations continuations = new Continuations();
    continuations.findMarked(source.getDocumentElement());
    for (PageBox page : layer.getPages()) {
      names.forEach(name -> continuations.note(layer, name, page, contents));
      Map<BlockBox, Box> atTop = new IdentityHashMap<>();
      for (String name : names) {
        BlockBox first = layer.getRunningBlock(name, page, PageElementPosition.FIRST);
        if (first != null && contents.isAtTop(contents.after(first), page)) {
          atTop.put(first, first.getStaticEquivalent());
          first.setStaticEquivalent(
              FirstContents.place(
                  first.getStaticEquivalent().getParent(), first.getStyle(), page.getTop() - 1));
        }
      }
      page.layout(context);
      atTop.forEach(BlockBox::setStaticEquivalent);
    }
    return continuations;
  }

  /** What follows the last that the engine finds on a page may stand at the top of the next. */
  private void note(Layer layer, String name, PageBox page, FirstContents contents) {
    for (PageElementPosition position :
        List.of(PageElementPosition.FIRST, PageElementPosition.LAST)) {
      BlockBox running = layer.getRunningBlock(name, page, position);
      if (running != null && running.getElement() != null) {
        origins.computeIfAbsent(
            running.getElement(), element -> contents.pageAt(contents.after(running)));
      }
    }
  }

  /** Whether a text belongs to what goes on, and is painted where it begins. */
  boolean hides(Box box, @Nullable Element owner, Layer layer, RenderingContext c) {
    return isMarked(owner) && !goesOn(box, owner, layer, c);
  }

  private void findMarked(Element parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !element.getNodeName().equals("svg")) {
        String classes = element.getAttribute("class");
        if (classes.contains(CLASS) && List.of(classes.split("\\s+")).contains(CLASS)) {
          marked.add(element);
        } else {
          findMarked(element);
        }
      }
    }
  }

  private boolean isMarked(@Nullable Element owner) {
    for (Node at = owner; at instanceof Element && !marked.isEmpty(); at = at.getParentNode()) {
      if (marked.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(Box box, @Nullable Element owner, Layer layer, RenderingContext c) {
    for (Node at = owner; at instanceof Element element; at = at.getParentNode()) {
      Integer origin = origins.get(element);
      if (origin != null) {
        return origin < c.getPageNo();
      }
    }
    Box inside = box;
    for (Box at = box; at != null; inside = at, at = at.getParent()) {
      if (at instanceof TableBox table) {
        return layer.getPage(c, endAbove(inside, table)).getPageNo() < c.getPageNo();
      }
    }
    return false;
  }

  /**
   * Where the rows above a group of rows end; of the first group, and of a head, the table's top.
   */
  private static int endAbove(Box rows, TableBox table) {
    Box above = isBody(rows) ? rows.getPreviousSibling() : null;
    return above != null && isBody(above)
        ? above.getAbsY() + above.getHeight() - 1
        : table.getAbsY();
  }

  private static boolean isBody(Box rows) {
    return rows instanceof TableSectionBox section && !section.isHeader() && !section.isFooter();
  }
}
