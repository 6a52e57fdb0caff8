package org.torimatome.render.engine;

import static org.torimatome.text.Message.plain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.text.Message;

/**
 * Something on a page that must not be issued, such as {@code CLIPPED td.name「誰一人取り残さない…」 (page
 * 3)}.
 *
 * @param element how a template author finds it: tag, id, classes and the first words of its text
 * @param place of the element in the page's source
 * @param page counted from 1
 * @param character the character no font shows, for {@link Defect#MISSING_GLYPH} only
 */
public record LayoutFault(
    Defect kind, String element, TextPlace place, int page, @Nullable String character) {

  /** What is wrong. */
  public enum Defect {
    /** No bundled font has the character: it would print as a gap. */
    MISSING_GLYPH,
    /** Part of the element lies outside the page's print area or is cut off by {@code overflow}. */
    CLIPPED,
    /** The content is wider or higher than the box it belongs to. */
    OVERFLOW,
    /** Two texts are painted over each other. */
    OVERLAP
  }

  /** What is wrong and what to do. */
  public Message what() {
    String key = "layout." + kind.name().toLowerCase(Locale.ROOT);
    return character == null ? FaultWords.of(key) : FaultWords.of(key, plain(character));
  }
}
