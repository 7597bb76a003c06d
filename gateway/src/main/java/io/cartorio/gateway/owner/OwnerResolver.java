package io.cartorio.gateway.owner;

import io.cartorio.schemas.id.OwnerId;
import jakarta.servlet.http.HttpServletRequest;

/** Whose request it is. Safe for use by many threads. */
public interface OwnerResolver {

  /**
   * The pseudonym of the owner the request speaks for.
   *
   * @throws io.cartorio.gateway.problem.Refused when it speaks for nobody who may come in
   */
  OwnerId resolve(HttpServletRequest request);

  /** By who was let in. */
  static OwnerResolver byCaller() {
    return request -> Callers.of(request).owner();
  }
}
