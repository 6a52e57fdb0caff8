/**
 * What others say to the runs and hear of them: settings, orders, outcomes, how things stand. With
 * {@code batch} itself the one room that is known outside. Knows the folders.
 */
@NullMarked
package org.torimatome.batch.run;

import org.jspecify.annotations.NullMarked;
