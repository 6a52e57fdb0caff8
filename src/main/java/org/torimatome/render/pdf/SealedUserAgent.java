package org.torimatome.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Reads what the XHTML names from the {@link ResourceSource} and from nowhere else. */
final class SealedUserAgent extends ITextUserAgent {
  private final ResourceSource resources;
  private final Consumer<byte[]> witness;

  /**
   * @param witness sees everything that was read
   */
  SealedUserAgent(
      ITextOutputDevice device,
      int dotsPerPixel,
      ResourceSource resources,
      Consumer<byte[]> witness) {
    super(device, dotsPerPixel);
    this.resources = resources;
    this.witness = witness;
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    return uri;
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    return resources
        .find(uri)
        .map(this::open)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The XHTML names the resource \"" + uri + "\", which is not there"));
  }

  private InputStream open(byte[] bytes) {
    witness.accept(bytes);
    return new ByteArrayInputStream(bytes);
  }
}
