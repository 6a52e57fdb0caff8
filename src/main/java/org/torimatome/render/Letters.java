package org.torimatome.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.report.letter.Reminder;

/**
 * The letters of a look: no outputs of a report, but plain texts to be pasted into a mail. Their
 * lines end as those of Windows do, since every editor and mail program there takes them.
 */
public final class Letters {

  private static final String REMINDER = "letters/reminder.txt.ftl";
  private static final String LINE_END = "\r\n";

  private final TemplateSet templates;

  public Letters(TemplateSet templates) {
    this.templates = templates;
  }

  /**
   * The letter to one section, in UTF-8.
   *
   * @throws TemplateFaultException when the template is at fault
   */
  public byte[] reminder(Reminder reminder) {
    Map<String, Object> model = Map.of("reminder", reminder);
    String filled =
        templates.finished(Making.of(() -> templates.fill(REMINDER, model)), REMINDER, model);
    return filled.lines().collect(Collectors.joining(LINE_END, "", LINE_END)).getBytes(UTF_8);
  }
}
