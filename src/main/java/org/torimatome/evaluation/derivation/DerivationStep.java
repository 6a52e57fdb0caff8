package org.torimatome.evaluation.derivation;

import org.torimatome.text.Message;

/**
 * One step: what is computed, how, and the exact result, such as 達成率, 11354 ÷ 10000 × 100, 113.54.
 */
public record DerivationStep(Message label, Message expression, Message result) {}
