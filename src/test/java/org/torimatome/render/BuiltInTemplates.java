package org.torimatome.render;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that the product brings, parsed once for all tests of a process. */
public final class BuiltInTemplates {
  private static final Map<String, TemplateSet> SETS = new ConcurrentHashMap<>();

  private BuiltInTemplates() {}

  public static TemplateSet of(String look) {
    return SETS.computeIfAbsent(look, name -> TemplateSet.open(Path.of("templates"), name));
  }

  /** A page's source. */
  public static String fill(String look, String template, Map<String, Object> model) {
    return of(look).fill(template, model);
  }
}
