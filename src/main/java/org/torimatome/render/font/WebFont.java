package org.torimatome.render.font;

import java.util.Base64;
import java.util.BitSet;

/**
 * A font for a page that stands alone, such as {@code @font-face { font-family: 'BIZ UDPGothic';
 * font-weight: 700; src: url(data:font/woff;base64,…) }}.
 *
 * @param weight as CSS counts it
 * @param file a TrueType font
 */
public record WebFont(String family, int weight, byte[] file) {

  /**
   * The rule that brings what shows some characters.
   *
   * @param codePoints of which the font may lack some
   */
  public String rule(BitSet codePoints) {
    byte[] woff = Woff.of(FontSubset.of(file, codePoints));
    return "@font-face { font-family: '"
        + family
        + "'; font-weight: "
        + weight
        + "; src: url(data:font/woff;base64,"
        + Base64.getEncoder().encodeToString(woff)
        + ") }\n";
  }
}
