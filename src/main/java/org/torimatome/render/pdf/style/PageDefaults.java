package org.torimatome.render.pdf.style;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;
import org.xhtmlrenderer.util.Configuration;

/** XHTML as the engine knows it, with HTML 5's sectioning elements as blocks like in a browser. */
public final class PageDefaults extends XhtmlNamespaceHandler {
  private static final String SHEET = "page-defaults.css";

  private static final StylesheetInfo DEFAULTS =
      new StylesheetInfo(
          Origin.USER_AGENT,
          SHEET,
          List.of("all"),
          read(Configuration.class, "/resources/css/XhtmlNamespaceHandler.css")
              + read(PageDefaults.class, SHEET));

  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.of(DEFAULTS);
  }

  private static String read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The style sheet " + resource + " is missing");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet " + resource + " can't be read", e);
    }
  }
}
