package org.torimatome.cli.argument;

import java.util.Arrays;
import org.torimatome.cli.terminal.Messages;
import org.torimatome.text.Language;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code ja} or {@code en}. */
public final class LanguageArgument implements ITypeConverter<Language> {

  private final Messages messages;

  public LanguageArgument(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Language convert(String typed) {
    return Arrays.stream(Language.values())
        .filter(language -> language.name().equalsIgnoreCase(typed))
        .findFirst()
        .orElseThrow(() -> new UsageException(messages.text("usage.no-language", typed)));
  }
}
