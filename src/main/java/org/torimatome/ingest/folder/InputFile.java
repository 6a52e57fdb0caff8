package org.torimatome.ingest.folder;

import java.util.Map;

/**
 * A file of a book as it was read, such as {@code R4/行政経営室.xlsx}.
 *
 * @param path relative to the organisation's folder, with {@code /}
 * @param sha256 of its bytes, lower-case hex
 * @param size in bytes
 * @param properties the workbook's custom properties by name, such as the identity a form carries;
 *     empty for a CSV and for a workbook that could not be opened
 */
public record InputFile(String path, String sha256, long size, Map<String, String> properties) {}
