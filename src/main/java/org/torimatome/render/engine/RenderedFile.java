package org.torimatome.render.engine;

import java.util.List;

/**
 * A finished file and what is wrong with it.
 *
 * @param faults empty for a file that may be issued, else in page order
 */
public record RenderedFile(byte[] bytes, List<LayoutFault> faults) {
  public RenderedFile {
    faults = List.copyOf(faults);
  }

  /** A file that is not laid out in pages. */
  public RenderedFile(byte[] bytes) {
    this(bytes, List.of());
  }
}
