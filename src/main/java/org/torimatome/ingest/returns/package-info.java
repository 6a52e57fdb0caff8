/**
 * From the tables of a period book to the returns of its KPIs and the reviews of its projects, by
 * the light of the plan (docs/spec.md §3.2).
 */
@NullMarked
package org.torimatome.ingest.returns;

import org.jspecify.annotations.NullMarked;
