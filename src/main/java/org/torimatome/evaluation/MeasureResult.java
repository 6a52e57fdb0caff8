package org.torimatome.evaluation;

import java.util.Optional;
import java.util.function.Function;
import org.torimatome.evaluation.derivation.DerivationWords;
import org.torimatome.evaluation.derivation.Expression;
import org.torimatome.kpi.Rational;
import org.torimatome.text.Message;

/** A figure with the arithmetic that gave it, or the reason why there is none. */
sealed interface MeasureResult {

  <T> T fold(Function<Value, T> value, Function<Undefined, T> undefined);

  /** Such as 113.54 by {@code 11354 ÷ 10000 × 100}. */
  record Value(Rational value, Expression expression) implements MeasureResult {
    @Override
    public <T> T fold(Function<Value, T> value, Function<Undefined, T> undefined) {
      return value.apply(this);
    }
  }

  /** Such as 目標値が0のため算定不能. */
  record Undefined(Message reason) implements MeasureResult {
    @Override
    public <T> T fold(Function<Value, T> value, Function<Undefined, T> undefined) {
      return undefined.apply(this);
    }
  }

  default Optional<Rational> number() {
    return fold(value -> Optional.of(value.value()), undefined -> Optional.empty());
  }

  /** The result of going on from a value; what is undefined stays so. */
  default MeasureResult then(Function<Value, MeasureResult> next) {
    return fold(next, undefined -> undefined);
  }

  /** Why there is no figure. */
  static MeasureResult none(String reason) {
    return new Undefined(DerivationWords.of("none." + reason));
  }
}
