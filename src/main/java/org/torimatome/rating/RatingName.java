package org.torimatome.rating;

import org.torimatome.text.Folding;

/** A class as people name it, 記号 and 名称: ◎ 達成. Where both say the same, it is said once. */
public record RatingName(String symbol, String label) {

  /** What the 名称 says beyond the 記号, such as 達成; empty where it says the same. */
  public String meaning() {
    return Folding.label(label).equals(Folding.label(symbol)) ? "" : label;
  }

  /** Both in one piece, such as ◎ 達成. */
  public String inFull() {
    return (symbol + " " + meaning()).strip();
  }

  /** Both within a sentence, such as ◎（達成）. */
  public String inSentence() {
    return meaning().isEmpty() ? symbol : symbol + "（" + meaning() + "）";
  }
}
