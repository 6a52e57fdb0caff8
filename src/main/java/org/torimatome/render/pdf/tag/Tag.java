package org.torimatome.render.pdf.tag;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.torimatome.render.pdf.tag.Role.Content;

/** An element of the structure: made from an element of the page, filled while it is painted. */
final class Tag implements Kid {
  /** The source of a paragraph that holds what stood in none. */
  private static final int GATHERED = -2;

  private final Role role;
  private final int order;
  private final int source;
  private final PdfDictionary entries = new PdfDictionary();
  private List<Kid> kids = new ArrayList<>(2);
  private int level;

  /**
   * @param order its place in the source
   * @param source the number of its element in the page as it was written, -1 for none
   */
  Tag(Role role, int order, int source) {
    this.role = role;
    this.order = order;
    this.source = source;
  }

  Role role() {
    return role;
  }

  /** Of a heading: as its element has it, from 1. */
  int level() {
    return level;
  }

  void setLevel(int level) {
    this.level = level;
  }

  @Override
  public int order() {
    return order;
  }

  /** In the order of the source, once {@link #settle} was called. */
  List<Kid> kids() {
    return kids;
  }

  void add(Kid kid) {
    kids.add(kid);
  }

  /** Whether a link leads anywhere: the engine makes no area of one that is torn by blocks. */
  boolean leads() {
    return kids.stream().anyMatch(Kid.LinkArea.class::isInstance);
  }

  /** Adds a tag for an element: the last one, if the layout has but split its element. */
  Tag add(Role kidRole, int place, int kidSource) {
    if (kidSource >= 0
        && !kids.isEmpty()
        && kids.get(kids.size() - 1) instanceof Tag last
        && last.source == kidSource
        && last.role == kidRole) {
      return last;
    }
    Tag kid = new Tag(kidRole, place, kidSource);
    kids.add(kid);
    return kid;
  }

  /** What stands in the element beside its type, its parent and its kids. */
  PdfDictionary entries() {
    return entries;
  }

  void put(PdfName name, PdfObject value) {
    entries.put(name, value);
  }

  /** Leaves what was not painted, and brings the rest into its order. */
  void settle() {
    boolean used = false;
    for (Kid kid : kids) {
      if (kid instanceof Tag tag) {
        tag.settle();
      }
      used = used || isUsed(kid);
    }
    boolean keepsCells = used;
    kids.removeIf(
        kid -> !isUsed(kid) && !(keepsCells && kid instanceof Tag tag && tag.role.isCell()));
    kids.sort(Comparator.comparingInt(Kid::order));
    if (role.content() == Content.BLOCKS) {
      gatherWords();
    }
  }

  private static boolean isUsed(Kid kid) {
    return !(kid instanceof Tag tag) || !tag.kids.isEmpty();
  }

  /** Words stand in paragraphs. */
  private void gatherWords() {
    List<Kid> blocks = new ArrayList<>(kids.size());
    for (Kid kid : kids) {
      if (kid instanceof Tag tag && !tag.role.isInline()) {
        blocks.add(kid);
      } else if (!blocks.isEmpty()
          && blocks.get(blocks.size() - 1) instanceof Tag last
          && last.source == GATHERED) {
        last.add(kid);
      } else {
        Tag paragraph = new Tag(Role.PARAGRAPH, kid.order(), GATHERED);
        paragraph.add(kid);
        blocks.add(paragraph);
      }
    }
    kids = blocks;
  }
}
