/**
 * Text as people type it, made comparable (docs/spec.md §3.3 Text), which of it can be printed, and
 * what is said to people in their language. Knows the JDK only.
 */
@NullMarked
package org.torimatome.text;

import org.jspecify.annotations.NullMarked;
