/**
 * The tables that people fill in, and their columns, by the names of the contract (docs/spec.md
 * §3.1, §3.2): who reads them, asks for them or publishes them takes the names from here. Knows the
 * other words, whose labels are what may be chosen.
 */
@NullMarked
package org.torimatome.schema;

import org.jspecify.annotations.NullMarked;
