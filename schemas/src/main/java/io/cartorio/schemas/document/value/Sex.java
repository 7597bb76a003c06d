package io.cartorio.schemas.document.value;

import java.util.Optional;

/** The sex as documents print it. */
public enum Sex {
  F,
  M,
  /** Printed as X, or left open in a machine-readable zone. */
  X;

  /** {@code F}, {@code M}, {@code X}, {@code Feminino}, {@code MASC.}; anything else is empty. */
  public static Optional<Sex> parse(String text) {
    return switch (Plain.of(text)) {
      case "F", "FEM", "FEMININO", "FEMALE" -> Optional.of(F);
      case "M", "MASC", "MASCULINO", "MALE" -> Optional.of(M);
      case "X" -> Optional.of(X);
      default -> Optional.empty();
    };
  }
}
