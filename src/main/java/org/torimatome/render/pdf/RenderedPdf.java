package org.torimatome.render.pdf;

import java.util.List;

/**
 * A finished PDF and what is wrong with it.
 *
 * @param bytes the same for the same input, on any machine, day and thread
 * @param faults empty for a file that may be issued, else in page order
 */
public record RenderedPdf(byte[] bytes, int pages, List<LayoutFault> faults) {
  public RenderedPdf {
    faults = List.copyOf(faults);
  }
}
