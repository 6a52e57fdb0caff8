package org.torimatome.render.fault;

import org.jspecify.annotations.Nullable;
import org.torimatome.text.Language;
import org.torimatome.text.Message;

/**
 * Markup that an engine refuses, such as an {@code <svg>} without a view box: a fault of the
 * template, told by its place in the filled text. Whoever filled it knows which template wrote
 * there.
 */
public final class MarkupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TextPlace place;
  private final String at;
  private final transient Message what;

  /**
   * @param at the element, attribute or declaration at fault, such as {@code <cell style>}
   */
  public MarkupException(TextPlace place, String at, Message what, @Nullable Throwable cause) {
    super(at + ": " + what.in(Language.JA), cause);
    this.place = place;
    this.at = at;
    this.what = what;
  }

  public TextPlace place() {
    return place;
  }

  public String at() {
    return at;
  }

  public Message what() {
    return what;
  }
}
