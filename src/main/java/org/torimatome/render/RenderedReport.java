package org.torimatome.render;

import java.util.List;
import java.util.SortedMap;
import org.torimatome.text.Message;

/**
 * The files of a revision by name, such as {@code report.pdf}.
 *
 * @param faults what the layout could not do right; a report with faults must not be issued
 */
public record RenderedReport(SortedMap<String, byte[]> files, List<Message> faults) {}
