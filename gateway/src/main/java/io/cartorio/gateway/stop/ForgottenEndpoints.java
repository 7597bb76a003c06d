package io.cartorio.gateway.stop;

import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.schemas.id.EndpointId;
import io.cartorio.schemas.id.OwnerId;
import java.io.IOException;
import java.util.List;

/** Takes an owner's webhook addresses off the log. */
public final class ForgottenEndpoints {
  private final EndpointBook book;
  private final EndpointLog log;

  public ForgottenEndpoints(EndpointBook book, EndpointLog log) {
    this.book = book;
    this.log = log;
  }

  /** How many there were. */
  int forget(OwnerId owner) {
    List<EndpointId> endpoints = book.of(owner);
    try {
      for (EndpointId endpoint : endpoints) {
        log.remove(endpoint);
      }
      return endpoints.size();
    } catch (IOException e) {
      throw Refused.away();
    }
  }
}
