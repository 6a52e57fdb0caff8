package org.torimatome.render;

import freemarker.core.Environment;
import freemarker.template.TemplateException;

/**
 * A line of a template, such as line 12 of {@code parts/sections.ftlh}.
 *
 * @param line from 1; 0 when unknown
 */
record TemplatePlace(String template, int line) {

  /** The line that is writing in this thread. */
  static TemplatePlace writing() {
    // Only an exception is told where the engine stands.
    return of(new TemplateException("", Environment.getCurrentEnvironment()), "");
  }

  /** Where an exception came up, of a template that was asked for by a name. */
  static TemplatePlace of(TemplateException e, String template) {
    String source = e.getTemplateSourceName();
    Integer line = e.getLineNumber();
    return new TemplatePlace(source == null ? template : source, line == null ? 0 : line);
  }

  TemplatePlace below(int lines) {
    return new TemplatePlace(template, line + lines);
  }
}
