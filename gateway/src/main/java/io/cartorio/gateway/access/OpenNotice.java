package io.cartorio.gateway.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Says at the start that the gateway is open, where it is. */
public final class OpenNotice implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(OpenNotice.class);

  private final Openness openness;

  public OpenNotice(Openness openness) {
    this.openness = openness;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent started) {
    if (openness.isOpen()) {
      LOG.warn(
          "No API key is configured: whoever reaches this gateway may use it."
              + " ./cartorio keys create makes the first key, and closes it.");
    }
  }
}
