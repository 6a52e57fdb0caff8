package org.torimatome.report;

import java.time.LocalDate;

/**
 * Whose report this is, on what, issued when.
 *
 * @param title of the document, such as 令和4年度 評価・検証報告書
 * @param documentName of the slides: 資料名, else the title
 * @param cycleName 名称 of the cycle, such as 令和4年度
 * @param judgedIn 評価時期 as titles print it, such as 令和5年4月
 * @param issuedText the issue date as 令和5年4月28日
 * @param revision from 1
 * @param inputDigest {@code sha256:…} over the input files used
 * @param emblem 紋章, the address of an {@code <img>} that holds the picture itself: {@code
 *     data:image/png;base64,…}; empty where there is none
 */
public record Masthead(
    String title,
    String documentName,
    String organisation,
    String organisationName,
    String planName,
    String section,
    PeriodForms cycle,
    String cycleName,
    String judgedIn,
    LocalDate issued,
    String issuedText,
    int revision,
    String inputDigest,
    String emblem) {}
