package org.torimatome.text;

import java.util.HashSet;
import java.util.Set;

/** Gives files of one folder names that no system takes for one another. */
public final class FreeNames {

  private final Set<String> taken = new HashSet<>();

  /** Whether the name is short enough and still free; it is taken then. */
  public boolean take(String name) {
    return OutsideName.fitted(name, "").equals(name) && taken.add(OutsideName.folded(name));
  }

  /**
   * The name {@code stem} with {@code extension}; with a number where that is taken or too long.
   */
  public String of(String stem, String extension) {
    String name = stem + extension;
    for (int number = 2; !take(name); number++) {
      name = OutsideName.fitted(stem, "_" + number + extension);
    }
    return name;
  }
}
