/**
 * What all Office files have, whether workbook, document or slides: who made them and when, and
 * which part refers to which. Knows {@code render.engine} and {@code workbook}.
 */
@NullMarked
package org.torimatome.render.office;

import org.jspecify.annotations.NullMarked;
