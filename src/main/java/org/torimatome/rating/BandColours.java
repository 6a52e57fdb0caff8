package org.torimatome.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours for a scheme whose 色 are left empty: from a deep blue for the best class by way of pale
 * ones to a deep orange for the worst. They are told apart by who sees no red or green, and in grey
 * by how far a class stands from the middle.
 */
final class BandColours {
  private static final int[] SCALE = {0x0a4c7d, 0x3d8cc4, 0x9cc9e8, 0xf2b84b, 0xc2531a};

  private BandColours() {}

  /** The bands, each with a colour; what could not be rated has none. */
  static List<Band> given(List<Band> bands) {
    List<Band> rated = bands.stream().filter(band -> !band.isForUnrated()).toList();
    List<Band> coloured = new ArrayList<>();
    for (Band band : bands) {
      int rank = rated.indexOf(band);
      coloured.add(
          rank < 0 || !band.colour().isEmpty()
              ? band
              : band.coloured(between(rank, Math.max(1, rated.size() - 1))));
    }
    return List.copyOf(coloured);
  }

  private static String between(int rank, int last) {
    int steps = SCALE.length - 1;
    int from = Math.min(steps - 1, rank * steps / last);
    int past = rank * steps - from * last;
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int start = SCALE[from] >> shift & 0xff;
      int end = SCALE[from + 1] >> shift & 0xff;
      colour |= (start + (end - start) * past / last) << shift;
    }
    return String.format("#%06x", colour);
  }
}
