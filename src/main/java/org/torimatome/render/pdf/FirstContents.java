package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/** What is seen first on each page, and of a section: a line of text or a picture. */
final class FirstContents {
  private final Layer layer;
  private final LayoutContext context;
  private final int[] tops;

  private FirstContents(Layer layer, LayoutContext context) {
    this.layer = layer;
    this.context = context;
    tops = layer.getPages().stream().mapToInt(PageBox::getBottom).toArray();
  }

  static FirstContents of(BlockBox root, Layer layer, LayoutContext context) {
    FirstContents contents = new FirstContents(layer, context);
    contents.note(root);
    return contents;
  }

  private void note(Box box) {
    if (isSeen(box)) {
      int page = pageAt(box.getAbsY());
      tops[page] = Math.min(tops[page], box.getAbsY());
    }
    inside(box).forEach(this::note);
  }

  int pageAt(int y) {
    return layer.getPage(context, y).getPageNo();
  }

  /** Where that begins which follows a running element in its parent; else where that stands. */
  int after(BlockBox running) {
    Box place = running.getStaticEquivalent();
    Box section = place;
    while (section.getParent() != null && !isOf(section, running.getElement().getParentNode())) {
      section = section.getParent();
    }
    int found = firstFrom(place.getAbsY(), section);
    return found < 0 ? place.getAbsY() : found;
  }

  /** Not the nameless block that the engine puts round text beside blocks. */
  private static boolean isOf(Box box, Node element) {
    return box.getElement() == element && box instanceof BlockBox block && !block.isAnonymous();
  }

  private static int firstFrom(int y, Box box) {
    if (isSeen(box) && box.getAbsY() >= y) {
      return box.getAbsY();
    }
    return inside(box).stream()
        .mapToInt(child -> firstFrom(y, child))
        .filter(found -> found >= 0)
        .findFirst()
        .orElse(-1);
  }

  /**
   * Has links, bookmarks and page numbers lead to where their target is first seen: the box of a
   * section begins at the foot of a page whose next page is the first that its heading fits.
   */
  void leadTo(SharedContext shared) {
    Map<String, Box> targets = shared.getIdMap();
    if (targets != null) {
      Map.copyOf(targets)
          .forEach(
              (name, box) -> {
                int y = firstFrom(Integer.MIN_VALUE, box);
                if (y >= 0 && pageAt(y) != pageAt(box.getAbsY())) {
                  CalculatedStyle style = requireNonNull(box.getStyle());
                  shared.addBoxId(
                      name,
                      place(box.getParent(), style.createAnonymousStyle(IdentValue.BLOCK), y));
                }
              });
    }
  }

  /** A place in the flow, which the engine asks for its height on the pages alone. */
  static LineBox place(Box parent, CalculatedStyle style, int y) {
    LineBox place = new LineBox(parent, style);
    place.setAbsY(y);
    return place;
  }

  /** Whether nothing on the page stands above it. */
  boolean isAtTop(int y, PageBox page) {
    return y >= page.getTop() && y <= tops[page.getPageNo()];
  }

  private static boolean isSeen(Box box) {
    return box instanceof LineBox line && line.isContainsContent()
        || box instanceof BlockBox block && block.isReplaced();
  }

  private static List<Box> inside(Box box) {
    if (box instanceof LineBox line && !line.getNonFlowContent().isEmpty()) {
      List<Box> all = new ArrayList<>(line.getNonFlowContent());
      all.addAll(line.getChildren());
      return all;
    }
    return box.getChildren();
  }
}
