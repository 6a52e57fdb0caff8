/**
 * From a finished report to the files of a revision, by the templates of a look. Knows {@code
 * report}, Freemarker and the engines in {@code render.pdf} and {@code render.excel}.
 */
@NullMarked
package org.torimatome.render;

import org.jspecify.annotations.NullMarked;
