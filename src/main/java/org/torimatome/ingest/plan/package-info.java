/**
 * From the tables of a plan book to the plan (docs/spec.md §3.1); its door is {@link
 * org.torimatome.ingest.plan.PlanReader}.
 */
@NullMarked
package org.torimatome.ingest.plan;

import org.jspecify.annotations.NullMarked;
