/**
 * The open data, with the exact figures: evaluation.json with its schema, evaluation.csv with its
 * metadata, problems.json, and what commands tell machines.
 */
@NullMarked
package org.torimatome.render.opendata;

import org.jspecify.annotations.NullMarked;
