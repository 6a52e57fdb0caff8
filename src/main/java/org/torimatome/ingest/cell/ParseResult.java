package org.torimatome.ingest.cell;

import java.util.function.Function;
import org.torimatome.problem.ProblemCode;
import org.torimatome.text.Message;

/**
 * What a cell turned out to hold where a {@code T} belongs: one, none yet, or neither.
 *
 * <p>Source: docs/spec.md §3.3.
 */
public sealed interface ParseResult<T> {

  <R> R fold(
      Function<Value<T>, R> value,
      Function<Missing<T>, R> missing,
      Function<Refused<T>, R> refused);

  record Value<T>(T value) implements ParseResult<T> {
    @Override
    public <R> R fold(
        Function<Value<T>, R> value,
        Function<Missing<T>, R> missing,
        Function<Refused<T>, R> refused) {
      return value.apply(this);
    }
  }

  /**
   * Not known.
   *
   * @param reason what was typed, such as 集計中 or ―; empty for a blank cell
   */
  record Missing<T>(String reason) implements ParseResult<T> {
    @Override
    public <R> R fold(
        Function<Value<T>, R> value,
        Function<Missing<T>, R> missing,
        Function<Refused<T>, R> refused) {
      return missing.apply(this);
    }
  }

  /**
   * Nothing that could be read without guessing.
   *
   * @param expected what to type instead
   */
  record Refused<T>(ProblemCode code, Message expected) implements ParseResult<T> {
    @Override
    public <R> R fold(
        Function<Value<T>, R> value,
        Function<Missing<T>, R> missing,
        Function<Refused<T>, R> refused) {
      return refused.apply(this);
    }
  }
}
