package org.torimatome.render.pdf.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.extend.UserAgentCallback;

/** The engine's reader of style sheets, in our {@link StyleDialect}. */
public final class StyleReader extends StylesheetFactoryImpl {
  public StyleReader(UserAgentCallback agent) {
    super(agent);
  }

  @Override
  public Stylesheet parse(Reader reader, String uri, Origin origin) {
    StringWriter sheet = new StringWriter();
    try {
      reader.transferTo(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet " + uri + " can't be read", e);
    }
    return super.parse(new StringReader(StyleDialect.understood(sheet.toString())), uri, origin);
  }

  @Override
  public Ruleset parseStyleDeclaration(Origin origin, String declarations) {
    return super.parseStyleDeclaration(origin, StyleDialect.understood(declarations));
  }
}
