package org.torimatome.batch;

import java.nio.charset.StandardCharsets;
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
    byte[] digests = FontLibrary.digests().getBytes(StandardCharsets.UTF_8);
    return new Build(Program.version(), FileDigests.sha256(digests));
  }
}
