package org.torimatome.forms.sample;

/**
 * A file of an invented organisation.
 *
 * @param path within the organisation's folder, such as {@code R4/実績_企画課.csv}
 */
public record SampleFile(String path, byte[] content) {}
