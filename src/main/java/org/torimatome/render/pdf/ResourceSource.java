package org.torimatome.render.pdf;

import java.util.Optional;

/**
 * Where the style sheets and pictures named in the XHTML come from, such as {@code css/report.css}.
 *
 * <p>The renderer reads nothing else: a {@code file:} or {@code http:} address is asked of the
 * source like any other name, and is as a rule unknown to it. Asked from the rendering thread, so a
 * source shared by threads must be safe for them.
 */
@FunctionalInterface
public interface ResourceSource {
  /** The bytes of that name, empty where there are none. */
  Optional<byte[]> find(String relativePath);
}
