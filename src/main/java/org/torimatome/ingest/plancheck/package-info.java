/**
 * Whether a plan that can be read can also be meant (SPEC §3.1): each check is a class. Knows the
 * words and the tables' columns; its door is {@link org.torimatome.ingest.plancheck.PlanChecks}.
 */
@NullMarked
package org.torimatome.ingest.plancheck;

import org.jspecify.annotations.NullMarked;
