/**
 * Whether a plan that can be read can also be meant (docs/spec.md §3.1): each check is a class. Its
 * door is {@link org.torimatome.ingest.plan.check.PlanChecks}.
 */
@NullMarked
package org.torimatome.ingest.plan.check;

import org.jspecify.annotations.NullMarked;
