package io.cartorio.platform.health;

import java.util.function.BooleanSupplier;

/** A dependency that is asked by one question. */
public record Check(String name, BooleanSupplier question) implements Dependency {

  @Override
  public boolean isWell() {
    return question.getAsBoolean();
  }
}
