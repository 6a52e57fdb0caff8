package org.torimatome.render.pdf.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.torimatome.render.fault.TextPlace;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Where each element of a page stands in its source. A DOM does not know, so the source is read
 * once more, and only when there is something to tell.
 */
public final class SourcePlaces {
  private final String xhtml;
  private @Nullable List<TextPlace> places;

  public SourcePlaces(String xhtml) {
    this.xhtml = xhtml;
  }

  /** The place of an element of the page, or of the nearest around it that was in the source. */
  public TextPlace of(@Nullable Element element) {
    return of(element == null ? -1 : OriginalElements.numberOf(element));
  }

  /** The place of an element by its number in document order, from 0. */
  public TextPlace of(int number) {
    List<TextPlace> known = known();
    return number >= 0 && number < known.size() ? known.get(number) : TextPlace.UNKNOWN;
  }

  /** A line of an element's text, counted from 1, at its first character that is no space. */
  public TextPlace within(int element, int line) {
    TextPlace start = of(element);
    if (line <= 1 || start.equals(TextPlace.UNKNOWN)) {
      return start;
    }
    int at = start.line() + line - 1;
    String text = xhtml.lines().skip(at - 1L).findFirst().orElse("");
    return new TextPlace(at, text.length() - text.stripLeading().length() + 2);
  }

  /** Where a text, such as the name of a picture, first stands in the source. */
  public TextPlace of(String text) {
    int at = xhtml.indexOf(text);
    if (at < 0) {
      return TextPlace.UNKNOWN;
    }
    int line = (int) xhtml.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new TextPlace(line, at - xhtml.lastIndexOf('\n', at) + 1);
  }

  private List<TextPlace> known() {
    List<TextPlace> known = places;
    if (known == null) {
      known = read();
      places = known;
    }
    return known;
  }

  private List<TextPlace> read() {
    StartTags tags = new StartTags();
    try {
      PageParser.sealedReader().parse(new InputSource(new StringReader(xhtml)), tags);
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException("What was read before cannot be read again", e);
    }
    return tags.places;
  }

  /** In document order, as {@link OriginalElements} numbers the elements. */
  private static final class StartTags extends DefaultHandler {
    final List<TextPlace> places = new ArrayList<>();
    private @Nullable Locator locator;

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      places.add(
          locator == null
              ? TextPlace.UNKNOWN
              : new TextPlace(locator.getLineNumber(), locator.getColumnNumber()));
    }
  }
}
