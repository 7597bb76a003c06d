package io.cartorio.workers.extraction;

import java.util.Optional;

/**
 * A value of some field in some words.
 *
 * @param value as the answer shows it; empty for what was meant as one and cannot be right, such as
 *     a CPF whose check digits fail
 * @param span the words it was read from
 * @param fit how well the words look like such a value and like nothing else, 0..1
 * @param lookalikes how many characters were taken for others that look like them
 */
record ReadValue(Optional<String> value, Span span, double fit, int lookalikes) {

  ReadValue times(double factor) {
    return new ReadValue(value, span, fit * factor, lookalikes);
  }
}
