/** What every writer of workbooks needs, whichever edge it stands at. Knows words and the JDK. */
@NullMarked
package org.torimatome.workbook;

import org.jspecify.annotations.NullMarked;
