package org.torimatome.forms;

/**
 * A workbook to hand out, such as {@code デジタル戦略課.xlsx}.
 *
 * @param name the file's name without a folder
 * @param content the same for the same input, on any machine and day
 */
public record WorkbookFile(String name, byte[] content) {}
