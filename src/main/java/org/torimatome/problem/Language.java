package org.torimatome.problem;

import java.util.Locale;

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

  public Locale locale() {
    return locale;
  }
}
