/**
 * TrueType fonts as files: evened figures, and the part of a font that a web page carries. Knows
 * the JDK alone.
 */
@NullMarked
package org.torimatome.render.font;

import org.jspecify.annotations.NullMarked;
