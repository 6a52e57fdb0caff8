/**
 * What every writer of Office documents needs, whichever edge it stands at: the package with its
 * parts, their XML, the styles of a workbook, and how much room a text takes in its cells. Knows
 * words and Apache POI.
 */
@NullMarked
package org.torimatome.workbook;

import org.jspecify.annotations.NullMarked;
