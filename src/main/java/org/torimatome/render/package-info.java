/**
 * From a finished report to the files of a revision, by the templates of a look; their faults told
 * by file and line, in the words of {@code render.fault}. Knows {@code report}, Freemarker, the
 * engines in {@code render.pdf}, {@code render.excel}, {@code render.word}, {@code render.slides}
 * and {@code render.web}, and {@code render.opendata}; {@code render.font} lies below.
 */
@NullMarked
package org.torimatome.render;

import org.jspecify.annotations.NullMarked;
