package org.torimatome.render.pdf.source;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xhtmlrenderer.context.StylesheetFactoryImpl;
import org.xhtmlrenderer.css.sheet.Ruleset;
import org.xhtmlrenderer.css.sheet.Stylesheet;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.extend.UserAgentCallback;

/** The engine's reader of style sheets, in our {@link StyleDialect}. */
public final class StyleReader extends StylesheetFactoryImpl {
  private static final Pattern HASH_NAME = Pattern.compile("#([\\w-]+)");

  private final Set<String> ids = new HashSet<>();

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
    String understood = StyleDialect.understood(sheet.toString());
    HASH_NAME.matcher(understood).results().forEach(found -> ids.add(found.group(1)));
    return super.parse(new StringReader(understood), uri, origin);
  }

  /**
   * Every id that a sheet read so far may name, such as {@code summary}; colours are among them.
   */
  public Set<String> ids() {
    return Collections.unmodifiableSet(ids);
  }

  @Override
  public Ruleset parseStyleDeclaration(Origin origin, String declarations) {
    return super.parseStyleDeclaration(origin, StyleDialect.understood(declarations));
  }
}
