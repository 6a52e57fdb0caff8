package org.torimatome.batch;

import org.apache.commons.codec.digest.DigestUtils;
import org.torimatome.render.pdf.FontLibrary;

/**
 * What a revision was made by.
 *
 * @param program the version, such as 0.1.0
 * @param fonts a digest over the fonts that came with it; empty where it was not noted
 */
record Build(String program, String fonts) {

  /** This program. */
  static Build current() {
    return new Build(Program.version(), DigestUtils.sha256Hex(FontLibrary.digests()));
  }
}
