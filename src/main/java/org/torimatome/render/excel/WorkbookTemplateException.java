package org.torimatome.render.excel;

/**
 * A fault in the workbook XML, such as {@code 12行目 <cell style>: 「hed」は使えません。使えるもの: head title}.
 *
 * <p>Meant for the author of the template: the line counts from 1 in the filled XML, {@link #at()}
 * names the element and, where it has one, the attribute.
 */
public final class WorkbookTemplateException extends RuntimeException {
  private final int line;
  private final String at;
  private final String found;
  private final String allowed;

  WorkbookTemplateException(int line, String at, String found, String allowed) {
    super("%s行目 %s: 「%s」は使えません。使えるもの: %s".formatted(line, at, found, allowed));
    this.line = line;
    this.at = at;
    this.found = found;
    this.allowed = allowed;
  }

  /** The line of the filled XML, such as {@code 12}. */
  public int line() {
    return line;
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
