package org.torimatome.render.slides.shape;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.render.pdf.tag.Elements;
import org.torimatome.render.slides.seen.Seen;

/** Reads the pictures that a page holds in their addresses. */
public final class PictureReader {
  private static final Pattern EMBEDDED =
      Pattern.compile("data:image/(png|jpeg|jpg|gif);base64,([A-Za-z0-9+/=\\s]++)");

  private PictureReader() {}

  /** None where it is of a kind that slides do not show, or not on the page itself. */
  public static Optional<Item> read(Seen.Picture picture) {
    Matcher embedded = EMBEDDED.matcher(picture.address());
    return embedded.matches()
        ? Optional.of(
            new Item.Picture(
                picture.area(),
                Base64.getMimeDecoder().decode(embedded.group(2)),
                embedded.group(1).equals("jpg") ? "jpeg" : embedded.group(1),
                Elements.spoken(picture.element())))
        : Optional.empty();
  }
}
