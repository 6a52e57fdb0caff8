/**
 * The report as finished lines, assembled from a judged cycle: everything the templates lay out,
 * nothing they have to decide. Knows the words and {@code evaluation}.
 */
@NullMarked
package org.torimatome.report;

import org.jspecify.annotations.NullMarked;
