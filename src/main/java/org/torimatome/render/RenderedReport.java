package org.torimatome.render;

import java.util.List;
import java.util.SortedMap;
import org.torimatome.text.Message;

/**
 * The files of a revision by name, such as {@code report.pdf}.
 *
 * @param faults what the layout could not do right
 * @param mayBeIssued false where there is a fault, and it is for a template's author to mend, or a
 *     character that no font has
 */
public record RenderedReport(
    SortedMap<String, byte[]> files, List<Message> faults, boolean mayBeIssued) {}
