package org.torimatome.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The styles of a workbook, or its fonts, by how they look: each is made once, as Excel holds only
 * so many.
 *
 * @param <L> a look, such as a fill and a border; equal looks share a style
 * @param <S> what the workbook has for it
 */
public final class StyleCache<L, S> {

  private final Supplier<S> plain;
  private final BiConsumer<S, L> dress;
  private final Map<L, S> made = new HashMap<>();

  /**
   * @param plain a new one of the workbook
   * @param dress makes it look as wanted
   */
  public StyleCache(Supplier<S> plain, BiConsumer<S, L> dress) {
    this.plain = plain;
    this.dress = dress;
  }

  public S of(L look) {
    S known = made.get(look);
    if (known != null) {
      return known;
    }
    S style = plain.get();
    dress.accept(style, look);
    made.put(look, style);
    return style;
  }

  /** Whether it need not be made any more. */
  public boolean has(L look) {
    return made.containsKey(look);
  }
}
