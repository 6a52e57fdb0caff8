/**
 * Text as people type it, made comparable (SPEC §3.3 Text), and which of it can be printed. Knows
 * the JDK only.
 */
@NullMarked
package org.torimatome.text;

import org.jspecify.annotations.NullMarked;
