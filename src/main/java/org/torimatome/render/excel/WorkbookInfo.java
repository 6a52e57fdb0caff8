package org.torimatome.render.excel;

import java.time.LocalDate;

/**
 * What the file says about itself, such as {@code ("令和4年度 評価・検証報告書", "富山県", 2023-04-28)}.
 *
 * <p>Shown by file managers and Excel's properties. {@code issued} is written as the time of
 * creation and of the last change, at midnight UTC, so that the bytes do not depend on the clock.
 */
public record WorkbookInfo(String title, String author, LocalDate issued) {}
