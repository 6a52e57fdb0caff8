package org.torimatome.render.fault;

import org.torimatome.text.Language;
import org.torimatome.text.Message;

/**
 * Why a template cannot be used, told by file, line and field, such as {@code
 * standard/report.pdf.ftlh:12 report.masthead.foo：値がありません。}
 *
 * @param file the template's path within the templates folder, such as {@code
 *     standard/report.pdf.ftlh}
 * @param line from 1; 0 when unknown
 * @param field the expression, element or declaration at fault; empty when unknown
 * @param what what was found and what to do
 */
public record TemplateFault(String file, int line, String field, Message what) {

  /** Where and what, in one line. */
  public String message(Language language) {
    String place = file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field);
    return FaultWords.of("fault", Message.plain(place), what).in(language);
  }
}
