package org.torimatome.forms;

import java.util.Locale;
import java.util.ResourceBundle;
import org.torimatome.problem.ProblemCode;

/** What a right entry may style like, such as 11354 where a number could not be read. */
final class Example {

  private static final ResourceBundle EXAMPLES =
      ResourceBundle.getBundle(
          "org.torimatome.forms.examples",
          Locale.ROOT,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Example() {}

  /** Empty where a whole file or sheet is wrong and nothing can be typed. */
  static String of(ProblemCode code) {
    return EXAMPLES.containsKey(code.key()) ? EXAMPLES.getString(code.key()) : "";
  }
}
