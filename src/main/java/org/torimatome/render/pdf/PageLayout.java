package org.torimatome.render.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Rectangle;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import org.torimatome.render.pdf.line.EndMark;
import org.torimatome.render.pdf.style.OriginalStyles;
import org.w3c.dom.Document;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.layout.BoxBuilder;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.layout.Styleable;
import org.xhtmlrenderer.newtable.TableCellBox;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.ViewportBox;

/**
 * A page's source as boxes with a place.
 *
 * @param layer the root's, which knows the pages
 */
record PageLayout(BlockBox root, Layer layer, Continuations continuations) {

  /**
   * Lays the source out, in the order the engine wants it done.
   *
   * @param running the names of running elements
   */
  static PageLayout of(Document page, SharedContext shared, Set<String> running) {
    LayoutContext context = shared.newLayoutContextInstance(new ITextFontContext());
    BlockBox root = BoxBuilder.createRootBox(context, page);
    PageBox first = Layer.createPageBox(context, "first");
    root.setContainingBlock(
        new ViewportBox(
            new Rectangle(first.getContentWidth(context), first.getContentHeight(context))));
    root.ensureChildren(context);
    mendContent(root);
    root.layout(context);
    sinkToFoot(root, context);
    Layer layer = requireNonNull(root.getLayer());
    layer.trimEmptyPages(layer.getPaintingDimension(context).height);
    context.setRootDocumentLayer(layer);
    FirstContents contents = FirstContents.of(root, layer, context);
    contents.leadTo(shared);
    return new PageLayout(
        root, layer, Continuations.layMargins(page, layer, running, contents, context));
  }

  List<PageBox> pages() {
    return layer.getPages();
  }

  /** The page on which a box begins, counted from 0. */
  int pageOf(Box box, CssContext context) {
    return layer.getPage(context, box.getAbsY()).getPageNo();
  }

  /** Whether a box begins on one page and ends on another. */
  boolean isOnTwoPages(Box box, CssContext context) {
    return box.getHeight() > 0
        && layer.getPage(context, box.getAbsY())
            != layer.getPage(context, box.getAbsY() + box.getHeight() - 1);
  }

  /**
   * The last block of a table's cell stands at the cell's foot if its {@code margin-top} is {@code
   * auto}, as in a column of CSS's flexible boxes.
   */
  private static void sinkToFoot(Box box, LayoutContext context) {
    box.getChildren().forEach(child -> sinkToFoot(child, context));
    if (box instanceof TableCellBox cell && cell.getChildCount() > 0) {
      Box last = cell.getChild(cell.getChildCount() - 1);
      if (requireNonNull(last.getStyle()).isIdent(CSSName.MARGIN_TOP, IdentValue.AUTO)) {
        Rectangle inside = cell.getContentAreaEdge(cell.getAbsX(), cell.getAbsY(), context);
        last.setY(last.getY() + inside.y + inside.height - last.getAbsY() - last.getHeight());
        cell.calcChildLocations();
      }
    }
  }

  private static void mendContent(BlockBox box) {
    List<Styleable> content = box.getInlineContent();
    if (content != null) {
      boolean changed = false;
      for (ListIterator<Styleable> at = content.listIterator(); at.hasNext(); ) {
        Styleable item = at.next();
        if (item instanceof InlineBox text && breaksWords(text)) {
          text.setText(EndMark.putAfter(text.getText()));
        } else if (item instanceof BlockBox child) {
          mendContent(child);
          if (child.getClass() == BlockBox.class
              && requireNonNull(child.getStyle()).isInlineBlock()) {
            at.set(InlineBlock.insteadOf(child));
            changed = true;
          }
        }
      }
      if (changed) {
        box.setInlineContent(content); // tells the new ones where they are
      }
    }
    for (Box child : box.getChildren()) {
      if (child instanceof BlockBox block) {
        mendContent(block);
      }
    }
  }

  private static boolean breaksWords(InlineBox text) {
    return requireNonNull(text.getStyle()).getWordWrap() == IdentValue.BREAK_WORD;
  }

  /**
   * An inline block that stays in one piece. The engine lays it out at the top of its paragraph,
   * wherever its line will come to be, and would break it over the page that happens to end there.
   */
  private static final class InlineBlock extends BlockBox {
    private final boolean unbroken;

    private InlineBlock(BlockBox original) {
      super(original.getElement(), original.getStyle(), original.isAnonymous());
      unbroken =
          original.getElement() != null
              && original.getElement().getNodeName().equals(OriginalStyles.KEEP_TOGETHER);
    }

    static InlineBlock insteadOf(BlockBox original) {
      InlineBlock block = new InlineBlock(original);
      String pseudoElement = original.getPseudoElementOrClass();
      if (pseudoElement != null) {
        block.setPseudoElementOrClass(pseudoElement);
      }
      block.setChildrenContentType(original.getChildrenContentType());
      List<Styleable> content = original.getInlineContent();
      if (content != null) {
        block.setInlineContent(content);
      }
      original.getChildren().forEach(block::addChild);
      return block;
    }

    @Override
    public void layout(LayoutContext c, int contentStart) {
      c.setNoPageBreak(c.getNoPageBreak() + 1);
      super.layout(c, contentStart);
      c.setNoPageBreak(c.getNoPageBreak() - 1);
    }

    /** As wide as the whole: a table's column is measured by it. */
    @Override
    public int getMinWidth() {
      return unbroken ? getMaxWidth() : super.getMinWidth();
    }
  }
}
