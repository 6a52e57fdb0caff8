package org.torimatome.render.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.torimatome.text.Language;
import org.torimatome.text.Message;
import org.xml.sax.SAXException;

/** A fault as somebody is told of it who asked for English. */
public final class English {
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}ー]+");

  /** Finds nothing Japanese in a wording but what stands in the template, or an XML parser said. */
  public static void assertThatOnlyQuotationsAreJapanese(
      Message told, String template, Throwable fault) {
    assertThat(JAPANESE.matcher(told.in(Language.EN)).results().map(MatchResult::group))
        .as(told.in(Language.EN))
        .allSatisfy(word -> assertThat(template + saidByParser(fault)).contains(word));
  }

  /** The JDK's parser speaks the machine's language. */
  private static String saidByParser(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SAXException) {
        return String.valueOf(at.getMessage());
      }
    }
    return "";
  }

  private English() {}
}
