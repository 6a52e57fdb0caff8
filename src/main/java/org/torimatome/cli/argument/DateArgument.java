package org.torimatome.cli.argument;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.torimatome.cli.terminal.Messages;
import picocli.CommandLine.ITypeConverter;

/** Reads a day, {@code 2023-04-28}. */
public final class DateArgument implements ITypeConverter<LocalDate> {

  private final Messages messages;

  public DateArgument(Messages messages) {
    this.messages = messages;
  }

  @Override
  public LocalDate convert(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new UsageException(messages.text("usage.no-date", typed));
    }
  }
}
