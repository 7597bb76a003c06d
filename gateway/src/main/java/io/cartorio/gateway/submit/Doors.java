package io.cartorio.gateway.submit;

import io.cartorio.gateway.capacity.BackPressure;
import io.cartorio.gateway.problem.Refused;

/** Where submissions are let in, or sent away before anything of them is read. */
public final class Doors {
  private final OpenSubmissions open;
  private final BackPressure pressure;

  public Doors(OpenSubmissions open, BackPressure pressure) {
    this.open = open;
    this.pressure = pressure;
  }

  /**
   * Lets one in, until its place is closed.
   *
   * @throws Refused when this gateway has too many, or their lane is too full
   */
  OpenSubmissions.Place enter(JobForm form) {
    pressure.check(form.lane());
    return open.enter();
  }
}
