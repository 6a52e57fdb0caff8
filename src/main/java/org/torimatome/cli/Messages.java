package org.torimatome.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.torimatome.text.Language;

/** What the program says to people, in one language. */
final class Messages {

  private final Language language;
  private final ResourceBundle bundle;

  Messages(Language language) {
    this.language = language;
    this.bundle = language.sentences("org.torimatome.cli.messages");
  }

  Language language() {
    return language;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  /** The message {@code key} with its {@code %s} filled in. */
  String text(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }
}
