/**
 * Invented organisations, as many as wanted, for trying out and measuring runs over the whole
 * country. The same seed gives the same bytes. Knows {@code forms} for the ready rating schemes.
 */
@NullMarked
package org.torimatome.forms.sample;

import org.jspecify.annotations.NullMarked;
