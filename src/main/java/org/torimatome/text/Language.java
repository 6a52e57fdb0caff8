package org.torimatome.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The language of messages to people, such as {@link #JA}, the default; English by {@code --lang
 * en}.
 */
public enum Language {
  JA(Locale.JAPANESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * What a room says in this language, and never in the machine's, such as {@code
   * org.torimatome.problem.problems}.
   */
  public ResourceBundle sentences(String bundle) {
    return ResourceBundle.getBundle(
        bundle,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
