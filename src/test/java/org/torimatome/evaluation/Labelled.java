package org.torimatome.evaluation;

import java.util.Arrays;
import java.util.function.Function;

/** Finds the constant that a test names by its Japanese label. */
final class Labelled {

  private Labelled() {}

  static <E extends Enum<E>> E of(Class<E> type, Function<E, String> label, String named) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> label.apply(constant).equals(named))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("No " + type.getSimpleName() + " is called " + named));
  }
}
