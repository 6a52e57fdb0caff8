package org.torimatome.render.slides.seen;

/**
 * How words look, such as BIZ UDPGothic, 14 pt, bold, {@code 0A4C7D}.
 *
 * @param size in hundredths of a point, as slides have it too
 * @param colour six hexadecimal digits
 */
public record Look(
    String family, int size, boolean bold, boolean italic, boolean underlined, String colour) {}
