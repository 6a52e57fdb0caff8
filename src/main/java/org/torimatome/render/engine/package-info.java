/**
 * What every engine is asked and answers: a filled template in, a file and its faults out. The
 * engines themselves lie beside it ({@code render.pdf}, {@code render.excel}); {@code render}
 * chooses one by an output's ending. Knows {@code render.fault}.
 */
@NullMarked
package org.torimatome.render.engine;

import org.jspecify.annotations.NullMarked;
