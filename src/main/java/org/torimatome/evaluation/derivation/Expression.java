package org.torimatome.evaluation.derivation;

import org.torimatome.text.Message;

/** The arithmetic behind a figure, such as {@code 11354 ÷ 10000 × 100}, in any notation. */
@FunctionalInterface
public interface Expression {

  Message in(Notation notation);
}
