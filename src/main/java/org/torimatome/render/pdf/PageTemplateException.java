package org.torimatome.render.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A page's source that cannot be set, such as an {@code <svg>} without a view box: a fault of the
 * template, told by its place in the source. Whoever filled the source knows which template wrote
 * there.
 */
public final class PageTemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient PagePlace place;
  private final String at;

  /**
   * @param at the element or declaration at fault, such as {@code <svg>}
   */
  PageTemplateException(PagePlace place, String at, String what, @Nullable Throwable cause) {
    super(what, cause);
    this.place = place;
    this.at = at;
  }

  public PagePlace place() {
    return place;
  }

  public String at() {
    return at;
  }
}
