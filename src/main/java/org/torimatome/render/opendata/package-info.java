/** The open data: evaluation.json, evaluation.csv and problems.json, with the exact figures. */
@NullMarked
package org.torimatome.render.opendata;

import org.jspecify.annotations.NullMarked;
