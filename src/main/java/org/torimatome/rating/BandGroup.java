package org.torimatome.rating;

import java.util.List;

/**
 * Classes counted together in the headline, such as 概ね達成以上 for ◎ and ○ (docs/spec.md §3.1 総括の合算).
 *
 * @param symbols as the bands write them
 */
public record BandGroup(String label, List<String> symbols) {

  public BandGroup {
    symbols = List.copyOf(symbols);
  }
}
