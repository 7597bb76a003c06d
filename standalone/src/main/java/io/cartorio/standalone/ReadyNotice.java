package io.cartorio.standalone;

import io.cartorio.platform.health.Dependency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Tells the launcher, and whoever reads the log, where the platform takes requests: once the
 * topology runs and the workers take tasks, so that the first request does not wait for them.
 */
final class ReadyNotice implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);
  private static final long LOOK_EVERY_MILLIS = 50;
  private static final long TELL_EVERY_NANOS = Duration.ofSeconds(20).toNanos();

  private final RunFile run;
  private final Environment environment;
  private final List<Dependency> parts;
  private final CountDownLatch closed = new CountDownLatch(1);

  ReadyNotice(RunFile run, Environment environment, List<Dependency> parts) {
    this.run = run;
    this.environment = environment;
    this.parts = List.copyOf(parts);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent started) {
    Thread.ofVirtual().name("ready-notice").start(this::announce);
  }

  @EventListener
  void close(ContextClosedEvent ended) {
    closed.countDown();
  }

  private void announce() {
    try {
      long toldAt = System.nanoTime();
      Optional<Dependency> awaited = awaited();
      while (awaited.isPresent()) {
        if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
          LOG.warn("Not ready yet; waiting for: {}", awaited.get().name());
          toldAt = System.nanoTime();
        }
        if (closed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        awaited = awaited();
      }
      String url = url();
      run.add(Map.of("url", url, "ready", "true"));
      LOG.info("Ready at {}", url);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Dependency> awaited() {
    return parts.stream().filter(part -> !part.isWell()).findFirst();
  }

  private String url() {
    return "%s://%s:%s"
        .formatted(
            PublicUrl.isOverTls(environment) ? "https" : "http",
            environment.getProperty("cartorio.gateway.address", "127.0.0.1"),
            environment.getProperty("local.server.port"));
  }
}
