package org.torimatome.render.engine;

import java.time.LocalDate;

/**
 * What a file says about itself to whoever opens it, such as {@code 令和4年度 評価・検証報告書}, {@code
 * DX・働き方改革推進基本方針}, {@code 富山県}, 2023-04-28.
 *
 * @param subject may be empty, and is then left out, as is an empty author
 * @param issued the only date in the file: it stands for creation and change
 */
public record DocumentInfo(String title, String subject, String author, LocalDate issued) {
  public DocumentInfo {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A document needs a title, found a blank one");
    }
  }
}
