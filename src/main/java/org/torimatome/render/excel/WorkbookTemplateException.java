package org.torimatome.render.excel;

/**
 * A fault in the workbook XML, such as {@code 12行目 <cell style>: 「hed」は使えません。使えるもの: head title}.
 *
 * <p>Line and column count from 1 in the filled XML; whoever filled it knows which template wrote
 * there. {@link #at()} names the element and, where it has one, the attribute.
 */
public final class WorkbookTemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String at;
  private final String found;
  private final String allowed;

  WorkbookTemplateException(Element.Place place, String at, String found, String allowed) {
    super("%s行目 %s: 「%s」は使えません。使えるもの: %s".formatted(place.line(), at, found, allowed));
    this.line = place.line();
    this.column = place.column();
    this.at = at;
    this.found = found;
    this.allowed = allowed;
  }

  /** The line of the filled XML, such as {@code 12}. */
  public int line() {
    return line;
  }

  /** The column behind the element's start tag, such as {@code 24}. */
  public int column() {
    return column;
  }

  /** The element or attribute at fault, such as {@code <cell style>}. */
  public String at() {
    return at;
  }

  /** What stands there, such as {@code hed}. */
  public String found() {
    return found;
  }

  /** What may stand there, such as {@code head title}. */
  public String allowed() {
    return allowed;
  }
}
