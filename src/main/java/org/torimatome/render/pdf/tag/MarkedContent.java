package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import org.jspecify.annotations.Nullable;

/** Brackets what is painted on a page by the tag it belongs to; neighbours share a bracket. */
final class MarkedContent {
  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName PAGINATION = new PdfName("Pagination");
  private static final PdfName MCID = new PdfName("MCID");

  /** What is seen and not read. */
  enum Artifact {
    DECORATION(null),
    HEADER("Header"),
    FOOTER("Footer");

    private final @Nullable PdfDictionary properties;

    Artifact(@Nullable String kind) {
      if (kind == null) {
        properties = null;
      } else {
        properties = new PdfDictionary(PAGINATION);
        properties.put(PdfName.SUBTYPE, new PdfName(kind));
      }
    }
  }

  private final PdfContentByte canvas;
  private final int page;
  private int ids;
  private @Nullable Tag open;
  private @Nullable Artifact openArtifact;
  private int reached;

  MarkedContent(PdfContentByte canvas, int page) {
    this.canvas = canvas;
    this.page = page;
  }

  /** What is painted next is read in a tag. */
  void begin(Tag tag, int order) {
    if (open == tag && (order == reached || order == reached + 1)) {
      reached = order;
      return;
    }
    end();
    PdfDictionary id = new PdfDictionary();
    id.put(MCID, new PdfNumber(ids));
    canvas.beginMarkedContentSequence(tag.role().type(), id, true);
    tag.add(new Kid.Mark(order, page, ids++));
    open = tag;
    reached = order;
  }

  /** What is painted next is not read. */
  void begin(Artifact artifact) {
    if (openArtifact == artifact) {
      return;
    }
    end();
    if (artifact.properties == null) {
      canvas.beginMarkedContentSequence(ARTIFACT);
    } else {
      canvas.beginMarkedContentSequence(ARTIFACT, artifact.properties, true);
    }
    openArtifact = artifact;
  }

  void end() {
    if (open != null || openArtifact != null) {
      canvas.endMarkedContentSequence();
      open = null;
      openArtifact = null;
    }
  }
}
