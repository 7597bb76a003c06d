package io.cartorio.platform.origin;

import io.cartorio.schemas.id.InstanceId;
import io.cartorio.schemas.id.Origin;

/** The origins of the services in this process: one build, one instance. */
public record Origins(Build build, InstanceId instance) {

  /** The origin of {@code service}, such as {@code gateway}, in this process. */
  public Origin of(String service) {
    return new Origin(service, build.label(), instance);
  }
}
