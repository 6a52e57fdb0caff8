package org.torimatome.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;

/** Reads what the XHTML names from the {@link ResourceSource} and from nowhere else. */
final class SealedUserAgent extends ITextUserAgent {
  private final ResourceSource resources;
  private final Consumer<byte[]> witness;
  private final SourcePlaces places;
  private @Nullable MarkupException missing;

  /**
   * @param witness sees everything that was read
   */
  SealedUserAgent(
      ITextOutputDevice device,
      int dotsPerPixel,
      ResourceSource resources,
      Consumer<byte[]> witness,
      SourcePlaces places) {
    super(device, dotsPerPixel);
    this.resources = resources;
    this.witness = witness;
    this.places = places;
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
    Optional<byte[]> found = resources.find(uri);
    if (found.isEmpty()) {
      missing = new MarkupException(places.of(uri), uri, FaultWords.of("page.file"), null);
      throw missing;
    }
    return open(found.get());
  }

  /** The engine keeps it to itself where a background is not there. */
  void requireAll() {
    if (missing != null) {
      throw missing;
    }
  }

  private InputStream open(byte[] bytes) {
    witness.accept(bytes);
    return new ByteArrayInputStream(bytes);
  }
}
