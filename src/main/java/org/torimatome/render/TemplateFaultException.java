package org.torimatome.render;

import org.jspecify.annotations.Nullable;

/**
 * A template that cannot be used, told by file, line and field, such as {@code
 * standard/report.pdf.ftlh:12 report.masthead.foo：値がありません。}
 */
public final class TemplateFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String field;

  TemplateFaultException(
      String file, int line, String field, String what, @Nullable Throwable cause) {
    super(
        file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field) + "：" + what,
        cause);
    this.file = file;
    this.line = line;
    this.field = field;
  }

  /** The template's path within the templates folder, such as {@code standard/report.pdf.ftlh}. */
  public String file() {
    return file;
  }

  /** From 1; 0 when unknown. */
  public int line() {
    return line;
  }

  /** The expression, element or declaration at fault; empty when unknown. */
  public String field() {
    return field;
  }
}
