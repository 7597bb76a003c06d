package io.cartorio.standalone;

import io.cartorio.gateway.health.Dependency;
import java.util.function.BooleanSupplier;

/** A part of the platform, as the gateway's health names it. */
record Part(String name, BooleanSupplier well) implements Dependency {
  @Override
  public boolean isWell() {
    return well.getAsBoolean();
  }
}
