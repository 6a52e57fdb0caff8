package org.torimatome.forms.sample;

import java.util.List;
import java.util.Random;

/** Random numbers that take the same course whenever it starts from the same seed. */
final class SeededRandom {

  /** Far apart starts for neighbouring numbers, which {@link Random} alone does not give. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Random random;

  SeededRandom(long seed, long number) {
    this.random = new Random((seed * GOLDEN + number) * GOLDEN);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Whether something happens that happens so many times in a hundred. */
  boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
