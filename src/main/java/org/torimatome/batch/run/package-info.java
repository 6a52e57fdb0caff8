/**
 * What others say to the runs and hear of them: settings, orders, outcomes, how things stand. With
 * {@code batch} itself the one room that is known outside. Knows the folders, the decisions, and of
 * the edges what they tell.
 */
@NullMarked
package org.torimatome.batch.run;

import org.jspecify.annotations.NullMarked;
