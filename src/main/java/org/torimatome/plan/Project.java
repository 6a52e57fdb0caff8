package org.torimatome.plan;

/**
 * A leading project, such as 1 スマート県庁推進プロジェクト under vision 1.
 *
 * @param vision the vision's 番号
 * @param section 所管; empty when not given
 */
public record Project(String number, String vision, String name, String section) {}
