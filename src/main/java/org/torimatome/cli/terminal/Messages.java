package org.torimatome.cli.terminal;

import java.util.Locale;
import java.util.ResourceBundle;
import org.torimatome.text.Language;

/** What the program says to people, in one language. */
public final class Messages {

  private final Language language;
  private final ResourceBundle bundle;

  public Messages(Language language) {
    this.language = language;
    this.bundle = language.sentences("org.torimatome.cli.messages");
  }

  public Language language() {
    return language;
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  /** The message {@code key} with its {@code %s} filled in. */
  public String text(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }
}
