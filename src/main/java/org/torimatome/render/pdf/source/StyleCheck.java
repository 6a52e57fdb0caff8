package org.torimatome.render.pdf.source;

import static org.torimatome.text.Message.plain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.render.fault.FaultWords;
import org.torimatome.render.fault.MarkupException;
import org.torimatome.render.fault.TextPlace;
import org.torimatome.text.Message;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;

/**
 * Refuses style sheets that the engine would read but in part: it drops in silence what it does not
 * know, a slip of the pen as well as what only browsers do.
 */
public final class StyleCheck {
  private static final Pattern MESSAGE =
      Pattern.compile("(.*) at line (\\d+)\\..*", Pattern.DOTALL);

  /** Of these the engine counts the lines from 0. */
  private static final Pattern UNKNOWN_PROPERTY =
      Pattern.compile("(\\S+) is (?:an unrecognized CSS property|not implemented)");

  /** Outside comments. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "\\A(?:[^@/]|/(?!\\*)|/\\*.*?\\*/|@(?!import\\b))*+(@import\\b)", Pattern.DOTALL);

  private static final int EXCERPT = 60;

  private final SourcePlaces places;

  /** The same few declarations stand at most elements that have any. */
  private final Set<String> flawless = new HashSet<>();

  public StyleCheck(SourcePlaces places) {
    this.places = places;
  }

  /** What the engine says of a sheet, with the line it counts. */
  private record Complaint(Message what, int line) {}

  /**
   * @param elements the page's, in order
   * @throws MarkupException at the first declaration, selector or rule that would be dropped
   */
  public void check(List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      if (element.getNodeName().equals("style") && isForPaper(element)) {
        checkSheet(element.getTextContent(), i);
      } else if (element.hasAttribute("style")
          && !flawless.contains(element.getAttribute("style"))) {
        checkDeclarations(element.getAttribute("style"), i);
        flawless.add(element.getAttribute("style"));
      }
    }
  }

  private static boolean isForPaper(Element style) {
    String media = style.getAttribute("media");
    return media.isBlank() || media.contains("all") || media.contains("print");
  }

  private void checkSheet(String sheet, int element) {
    List<Complaint> complaints = imports(sheet);
    if (complaints.isEmpty()) {
      try {
        var unused =
            parser(complaints)
                .parseStylesheet(
                    "", Origin.AUTHOR, new StringReader(StyleDialect.understood(sheet)));
      } catch (IOException e) {
        throw new UncheckedIOException("A text in memory cannot fail to be read", e);
      }
    }
    if (!complaints.isEmpty()) {
      Complaint first = complaints.get(0);
      String line = sheet.lines().skip(first.line() - 1L).findFirst().orElse("").strip();
      throw fault(places.within(element, first.line()), line, first);
    }
  }

  /** The engine would say so on the user's terminal where it reads one. */
  private static List<Complaint> imports(String sheet) {
    List<Complaint> complaints = new ArrayList<>();
    Matcher found = IMPORT.matcher(sheet);
    if (found.find()) {
      int line =
          (int) sheet.substring(0, found.start(1)).chars().filter(c -> c == '\n').count() + 1;
      complaints.add(new Complaint(FaultWords.of("css.import"), line));
    }
    return complaints;
  }

  private void checkDeclarations(String declarations, int element) {
    List<Complaint> complaints = new ArrayList<>();
    var unused =
        parser(complaints).parseDeclaration(Origin.AUTHOR, StyleDialect.understood(declarations));
    if (!complaints.isEmpty()) {
      throw fault(places.of(element), "style=\"" + declarations + "\"", complaints.get(0));
    }
  }

  private static CSSParser parser(List<Complaint> complaints) {
    return new CSSParser((uri, message) -> complaints.add(complaint(message)));
  }

  private static Complaint complaint(String message) {
    Matcher told = MESSAGE.matcher(message);
    if (!told.matches()) {
      return new Complaint(plain(message), 1);
    }
    Matcher unknown = UNKNOWN_PROPERTY.matcher(told.group(1));
    int line = Integer.parseInt(told.group(2));
    return unknown.matches()
        ? new Complaint(FaultWords.of("css.property", plain(unknown.group(1))), line + 1)
        : new Complaint(FaultWords.of("css.unread", plain(told.group(1))), line);
  }

  private static MarkupException fault(TextPlace place, String at, Complaint complaint) {
    String excerpt = at.length() > EXCERPT ? at.substring(0, EXCERPT) + "…" : at;
    return new MarkupException(place, excerpt, FaultWords.of("css", complaint.what()), null);
  }
}
