/**
 * The database: measurements with their vintages, how they were judged, the ledger of revisions and
 * what was filed where, all append-only and sealed (docs/spec.md §5, docs/adr/0010). Knows the
 * words and decisions, and Spring JDBC with Flyway.
 */
@NullMarked
package org.torimatome.store;

import org.jspecify.annotations.NullMarked;
