package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes tags as PDF's structure tree, and the way back to them from each mark and link. */
final class StructureWriter {
  private static final PdfName MARKED_CONTENT = new PdfName("MCR");
  private static final PdfName MCID = new PdfName("MCID");
  private static final PdfName OBJECT = new PdfName("Obj");

  private final PdfWriter writer;
  private final SortedMap<Integer, SortedMap<Integer, PdfIndirectReference>> marks =
      new TreeMap<>();
  private final SortedMap<Integer, PdfIndirectReference> links = new TreeMap<>();
  private final Deque<Integer> headings = new ArrayDeque<>();

  StructureWriter(PdfWriter writer) {
    this.writer = writer;
  }

  PdfIndirectReference write(TagTree tags) {
    tags.document().settle();
    PdfStructureTreeRoot tree = writer.getStructureTreeRoot();
    PdfIndirectReference root = tree.getReference();
    tree.put(PdfName.K, write(tags.document(), root));
    tree.put(PdfName.PARENTTREE, parents());
    add(tree, root);
    return root;
  }

  private PdfIndirectReference write(Tag tag, PdfIndirectReference parent) {
    PdfIndirectReference reference = writer.getPdfIndirectReference();
    PdfDictionary element = tag.entries();
    element.put(PdfName.S, typeOf(tag));
    element.put(PdfName.P, parent);
    PdfArray kids = new PdfArray();
    int page = -1;
    for (Kid kid : tag.kids()) {
      if (kid instanceof Tag inner) {
        kids.add(write(inner, reference));
      } else if (kid instanceof Kid.Mark mark) {
        marks.computeIfAbsent(mark.page(), key -> new TreeMap<>()).put(mark.id(), reference);
        if (page < 0) {
          page = mark.page();
          element.put(PdfName.PG, pageAt(page));
        }
        kids.add(mark.page() == page ? new PdfNumber(mark.id()) : elsewhere(mark));
      } else if (kid instanceof Kid.LinkArea area) {
        links.put(area.key(), reference);
        kids.add(link(area));
      }
    }
    if (!kids.isEmpty()) {
      element.put(PdfName.K, kids.size() == 1 ? kids.getPdfObject(0) : kids);
    }
    add(element, reference);
    return reference;
  }

  private PdfName typeOf(Tag tag) {
    return switch (tag.role()) {
      case HEADING -> heading(tag.level());
      case LINK -> (tag.leads() ? tag.role() : Role.SPAN).type();
      default -> tag.role().type();
    };
  }

  /** Levels without a gap, whatever the page's headings have: an h4 below an h2 is one deeper. */
  private PdfName heading(int level) {
    while (!headings.isEmpty() && headings.element() >= level) {
      headings.remove();
    }
    headings.push(level);
    return new PdfName("H" + headings.size());
  }

  private PdfDictionary elsewhere(Kid.Mark mark) {
    PdfDictionary content = new PdfDictionary(MARKED_CONTENT);
    content.put(PdfName.PG, pageAt(mark.page()));
    content.put(MCID, new PdfNumber(mark.id()));
    return content;
  }

  private PdfDictionary link(Kid.LinkArea area) {
    PdfDictionary object = new PdfDictionary(PdfName.OBJR);
    object.put(PdfName.PG, pageAt(area.page()));
    object.put(OBJECT, area.annotation());
    return object;
  }

  private PdfIndirectReference pageAt(int page) {
    return writer.getPageReference(page + 1);
  }

  /** Pages stand under their number, from 0; links after all of them. */
  private PdfDictionary parents() {
    PdfArray numbers = new PdfArray();
    for (Map.Entry<Integer, SortedMap<Integer, PdfIndirectReference>> page : marks.entrySet()) {
      PdfArray ofPage = new PdfArray();
      page.getValue().values().forEach(ofPage::add);
      numbers.add(new PdfNumber(page.getKey()));
      numbers.add(ofPage);
    }
    links.forEach(
        (key, reference) -> {
          numbers.add(new PdfNumber(key));
          numbers.add(reference);
        });
    PdfDictionary tree = new PdfDictionary();
    tree.put(PdfName.NUMS, numbers);
    return tree;
  }

  private void add(PdfObject object, PdfIndirectReference reference) {
    try {
      writer.addToBody(object, reference);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
