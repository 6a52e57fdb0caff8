package org.torimatome.evaluation.target;

import org.torimatome.text.Message;

/**
 * A target on the way to one that was typed.
 *
 * @param text as printed, without the unit
 * @param derivation with the exact arithmetic
 */
public record TargetOnLine(TargetBounds bounds, String text, Message derivation) {}
