package org.torimatome.render.slides.shape;

import java.util.List;
import java.util.Optional;
import org.torimatome.render.slides.seen.Look;

/**
 * One paragraph of the page, with all lines it took there. Lengths are in hundredths of a point.
 *
 * @param alignment as CSS has it
 * @param left from the text box's edge to the lines
 * @param indent of the first line against the others
 * @param spacing from line to line
 * @param before it, after the paragraph above
 * @param tightening what its characters stand nearer to each other, to keep to its lines
 */
public record Paragraph(
    List<Piece> pieces,
    String alignment,
    int left,
    int indent,
    int spacing,
    int before,
    int tightening) {
  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /** The largest type in it. */
  public int size() {
    return pieces.stream().mapToInt(piece -> piece.look().size()).max().orElse(0);
  }

  /** A part of a paragraph. */
  public sealed interface Piece {
    Look look();

    /**
     * Words in one look.
     *
     * @param link where they lead
     */
    record Run(String text, Look look, Optional<String> link) implements Piece {}

    /** The next line begins here, however wide the text box is. */
    record Break(Look look) implements Piece {}

    /**
     * The slide's number.
     *
     * @param text as it is on the page
     */
    record Number(String text, Look look) implements Piece {}
  }
}
