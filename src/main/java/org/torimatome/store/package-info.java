/**
 * The database: measurements with their vintages, the ledger of revisions and what was filed where,
 * all append-only (SPEC §5). Knows the words and decisions, and Spring JDBC with Flyway.
 */
@NullMarked
package org.torimatome.store;

import org.jspecify.annotations.NullMarked;
