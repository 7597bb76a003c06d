package io.cartorio.standalone;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells the launcher, and whoever reads the log, where the platform takes requests. */
final class ReadyNotice implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

  private final RunFile run;
  private final Environment environment;

  ReadyNotice(RunFile run, Environment environment) {
    this.run = run;
    this.environment = environment;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    String url =
        "http://%s:%s"
            .formatted(
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getProperty("local.server.port"));
    run.add(Map.of("url", url, "ready", "true"));
    LOG.info("Ready at {}", url);
  }
}
