package org.torimatome.render.pdf.tag;

import static java.util.Objects.requireNonNull;

import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.pdf.tag.MarkedContent.Artifact;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints, and brackets by its tag whatever it paints. Texts and pictures are read; all else is
 * decoration.
 */
public class TaggingOutputDevice extends ITextOutputDevice {
  private static final PdfName BOUNDS = new PdfName("BBox");

  private @Nullable TagTree tags;
  private @Nullable MarkedContent content;
  private Artifact artifact = Artifact.DECORATION;
  private @Nullable Tag tag;
  private int order;
  private @Nullable Element link;
  private int page = -1;
  private int nextLink;
  private float height;

  public TaggingOutputDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  /**
   * @param tags of what is going to be painted
   * @param pages how many it fills
   */
  public void setTags(TagTree tags, int pages, TaggedFile file) {
    this.tags = tags;
    nextLink = pages;
    file.beforeAnnotation(this::complete);
  }

  @Override
  public void initializePage(PdfContentByte canvas, float pageHeight) {
    super.initializePage(canvas, pageHeight);
    height = pageHeight;
    page++;
    content = new MarkedContent(canvas, page);
  }

  @Override
  public void finishPage() {
    content().end();
    super.finishPage();
  }

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    InlineLayoutBox box = requireNonNull(text.getParent());
    if (box.isContainedInMarginBox()) {
      artifact = topOf(box) < height / 2 ? Artifact.HEADER : Artifact.FOOTER;
    } else if (!isFixed(box)) {
      readIn(text, box);
    }
    super.drawText(c, text);
    tag = null;
    artifact = Artifact.DECORATION;
  }

  private void readIn(InlineText text, InlineLayoutBox box) {
    Node node = text.getTextNode();
    if (node != null) {
      place(node).ifPresent(place -> at(place.tag(), place.first()));
      return;
    }
    boolean before = Generated.isBefore(box);
    place(Generated.elementOf(box))
        .ifPresent(place -> at(place.tag(), before ? place.first() : place.last()));
  }

  private void at(Tag readIn, int place) {
    tag = readIn;
    order = place;
  }

  private Optional<Place> place(@Nullable Node node) {
    return requireNonNull(tags, "setTags comes first").placeOf(node, page);
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    place(box.getElement()).ifPresent(place -> at(place.tag(), place.first()));
    if (tag != null) {
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
      tag.put(PdfName.A, bounds(area));
    }
    begin();
    super.paintReplacedElement(c, box);
    tag = null;
  }

  private PdfDictionary bounds(Rectangle area) {
    Rectangle2D place = getTransform().createTransformedShape(area).getBounds2D();
    PdfArray corners = new PdfArray();
    corners.add(point(place.getMinX()));
    corners.add(point(height - place.getMaxY()));
    corners.add(point(place.getMaxX()));
    corners.add(point(height - place.getMinY()));
    PdfDictionary layout = new PdfDictionary();
    layout.put(PdfName.O, new PdfName("Layout"));
    layout.put(BOUNDS, corners);
    return layout;
  }

  private static PdfNumber point(double length) {
    return new PdfNumber((float) (Math.round(length * 10) / 10.0));
  }

  private double topOf(Box box) {
    return getTransform().transform(new Point2D.Double(box.getAbsX(), box.getAbsY()), null).getY();
  }

  private static boolean isFixed(Box painted) {
    for (Box box = painted; box != null; box = box.getParent()) {
      if (requireNonNull(box.getStyle()).isFixed()) {
        return true;
      }
    }
    return false;
  }

  /** Where the engine makes links, too. */
  @Override
  public void paintBackground(RenderingContext c, Box box) {
    link = box.getElement();
    super.paintBackground(c, box);
    link = null;
  }

  /** Gives a link words and its tag; without a tag it is none that all could follow. */
  private boolean complete(PdfAnnotation annotation) {
    TagTree all = requireNonNull(tags);
    Element element = requireNonNull(link, "links are made where backgrounds are painted");
    Optional<Tag> owner = all.linkOf(element);
    owner.ifPresent(
        linkTag -> {
          annotation.put(
              PdfName.CONTENTS, new PdfString(all.destinationOf(element), PdfObject.TEXT_UNICODE));
          annotation.put(PdfName.STRUCTPARENT, new PdfNumber(nextLink));
          linkTag.add(new Kid.LinkArea(page, nextLink++, annotation.getIndirectReference()));
        });
    return owner.isPresent();
  }

  private MarkedContent content() {
    return requireNonNull(content, "initializePage comes first");
  }

  private void begin() {
    if (tag == null) {
      content().begin(artifact);
    } else {
      content().begin(tag, order);
    }
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    begin();
    super.drawString(text, x, y, info);
  }

  @Override
  public void draw(Shape shape) {
    begin();
    super.draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    begin();
    super.fill(shape);
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    begin();
    super.drawImage(image, x, y);
  }

  @Override
  public void drawLinearGradient(
      FSLinearGradient gradient, int x, int y, int width, int gradientHeight) {
    begin();
    super.drawLinearGradient(gradient, x, y, width, gradientHeight);
  }

  /** A bracket doesn't reach over a change of what may be painted on. */
  @Override
  public void clip(@Nullable Shape shape) {
    content().end();
    super.clip(shape);
  }

  @Override
  @SuppressWarnings("NullAway") // null is the engine's word for no clip
  public void setClip(@Nullable Shape shape) {
    content().end();
    super.setClip(shape);
  }
}
