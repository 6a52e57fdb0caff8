package org.torimatome.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xhtmlrenderer.util.ImageUtil;

/** How large a picture says that it is: a few bytes can ask for more memory than there is. */
final class PictureSize {
  private PictureSize() {}

  /** In pixels; empty for an address that holds no picture, or one that cannot be read. */
  static Optional<Long> ofEmbedded(String uri) {
    byte[] picture =
        ImageUtil.isEmbeddedBase64Image(uri) ? ImageUtil.getEmbeddedBase64Image(uri) : null;
    return picture == null ? Optional.empty() : of(picture);
  }

  private static Optional<Long> of(byte[] picture) {
    try (ImageInputStream bytes =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      return readers.hasNext() ? Optional.of(pixels(readers.next(), bytes)) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static long pixels(ImageReader reader, ImageInputStream bytes) throws IOException {
    try {
      reader.setInput(bytes, true, true);
      return (long) reader.getWidth(0) * reader.getHeight(0);
    } finally {
      reader.dispose();
    }
  }
}
