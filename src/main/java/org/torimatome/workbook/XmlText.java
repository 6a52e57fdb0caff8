package org.torimatome.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML part of the package, such as a sheet, element by element.
 *
 * <p>Thousands of cells go through it, for which the JDK's writer takes several times as long. It
 * expects characters that XML can hold, and names as they must stand.
 */
public final class XmlText {
  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isInTag;

  /** A whole part. */
  public XmlText() {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  private XmlText(String begun) {
    text.append(begun);
  }

  /** A stretch that {@link #add} puts into others, such as a font. */
  public static XmlText stretch() {
    return new XmlText("");
  }

  public XmlText start(String name) {
    endTag();
    open.push(name);
    text.append('<').append(name);
    isInTag = true;
    return this;
  }

  public XmlText attribute(String name, String value) {
    text.append(' ').append(name).append("=\"");
    escape(value);
    text.append('"');
    return this;
  }

  public XmlText attribute(String name, int value) {
    return attribute(name, String.valueOf(value));
  }

  public XmlText content(String content) {
    endTag();
    escape(content);
    return this;
  }

  public XmlText content(int content) {
    return content(String.valueOf(content));
  }

  /** An element that holds text alone. */
  public XmlText element(String name, String content) {
    return start(name).content(content).end();
  }

  /** What {@link #stretch} gave. */
  public XmlText add(String stretch) {
    endTag();
    text.append(stretch);
    return this;
  }

  public XmlText end() {
    String name = open.pop();
    if (isInTag) {
      text.append("/>");
      isInTag = false;
    } else {
      text.append("</").append(name).append('>');
    }
    return this;
  }

  public byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void endTag() {
    if (isInTag) {
      text.append('>');
      isInTag = false;
    }
  }

  /** Line ends within a tag would be read as blanks, and a carriage return anywhere as a line. */
  private void escape(String value) {
    int done = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isPlain = c > '>' || (c > '&' && c < '<');
      String escaped = isPlain ? "" : escaped(c);
      if (!escaped.isEmpty()) {
        text.append(value, done, i).append(escaped);
        done = i + 1;
      }
    }
    text.append(value, done, value.length());
  }

  private String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> isInTag ? "&quot;" : "";
      case '\n' -> isInTag ? "&#10;" : "";
      case '\t' -> isInTag ? "&#9;" : "";
      case '\r' -> "&#13;";
      default -> "";
    };
  }
}
