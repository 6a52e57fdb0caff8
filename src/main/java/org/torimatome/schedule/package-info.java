/**
 * Runs that are spread over machines or wait for their day: the queue, its workers and the calendar
 * (docs/spec.md §6). Knows the batch and the store, and is the only place for db-scheduler.
 */
@NullMarked
package org.torimatome.schedule;

import org.jspecify.annotations.NullMarked;
