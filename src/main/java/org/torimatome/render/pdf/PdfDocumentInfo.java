package org.torimatome.render.pdf;

import java.time.LocalDate;

/**
 * What a reader program shows about the file, such as {@code 令和4年度 評価・検証報告書}, {@code
 * DX・働き方改革推進基本方針}, {@code 富山県}, 2023-04-28.
 *
 * @param subject may be empty, and is then left out, as is an empty author
 * @param issued the only date in the file: it stands for creation and change, at midnight in Japan
 */
public record PdfDocumentInfo(String title, String subject, String author, LocalDate issued) {
  public PdfDocumentInfo {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A PDF needs a title, found a blank one");
    }
  }
}
