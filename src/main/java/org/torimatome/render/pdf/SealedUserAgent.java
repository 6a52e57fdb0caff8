package org.torimatome.render.pdf;

import static org.torimatome.text.Message.plain;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.pdf.source.SourcePlaces;
import org.torimatome.text.Message;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;

/** Reads what the XHTML names from the {@link ResourceSource} and from nowhere else. */
final class SealedUserAgent extends ITextUserAgent {
  private static final int EXCERPT = 60;

  /** A4 in 600 dots per inch has 35 million. */
  private static final long MOST_PIXELS = 50_000_000;

  private final ResourceSource resources;
  private final Consumer<byte[]> witness;
  private final SourcePlaces places;
  private @Nullable MarkupException unusable;

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
    return open(resources.find(uri).orElseThrow(() -> unusable(uri, FaultWords.of("page.file"))));
  }

  /** The engine would leave a picture out that it cannot read. */
  @Override
  public ImageResource getImageResource(String uri) {
    if (PictureSize.ofEmbedded(uri).filter(pixels -> pixels > MOST_PIXELS).isPresent()) {
      throw unusable(uri, FaultWords.of("page.picture-size", plain(MOST_PIXELS / 1_000_000)));
    }
    ImageResource picture = super.getImageResource(uri);
    if (picture.getImage() == null) {
      throw unusable(uri, FaultWords.of("page.picture"));
    }
    return picture;
  }

  private MarkupException unusable(String uri, Message why) {
    String excerpt = uri.length() > EXCERPT ? uri.substring(0, EXCERPT) + "…" : uri;
    unusable = new MarkupException(places.of(uri), excerpt, why, null);
    return unusable;
  }

  /** The engine keeps it to itself where a background is not there. */
  void requireAll() {
    if (unusable != null) {
      throw unusable;
    }
  }

  private InputStream open(byte[] bytes) {
    witness.accept(bytes);
    return new ByteArrayInputStream(bytes);
  }
}
