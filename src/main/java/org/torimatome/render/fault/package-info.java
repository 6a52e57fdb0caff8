/**
 * What is wrong with a template and where, kept apart from the language it is told in. Knows {@code
 * text}; the engines and {@code render} find faults, the door tells them.
 */
@NullMarked
package org.torimatome.render.fault;

import org.jspecify.annotations.NullMarked;
