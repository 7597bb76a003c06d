package io.cartorio.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.serde.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC.MDCCloseable;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;

class JsonLinesTest {
  private final JsonLines lines =
      new JsonLines(
          new MockEnvironment()
              .withProperty("spring.application.name", "gateway")
              .withProperty("cartorio.instance", "gateway-0"));
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final Logger log =
      ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("io.cartorio.test");
  private final JobId job = JobId.random();

  @BeforeEach
  void listen() {
    events.start();
    log.setAdditive(false);
    log.setLevel(Level.INFO);
    log.addAppender(events);
  }

  @Test
  void aLineSaysWhatWhichAndWhose() {
    log.atInfo().addKeyValue("millis", 12).addKeyValue("lane", "bulk").log("a task ended");

    JsonNode line = line();
    assertThat(line.get("message").asString()).isEqualTo("a task ended");
    assertThat(line.get("level").asString()).isEqualTo("INFO");
    assertThat(line.get("millis").isNumber()).isTrue();
    assertThat(line.get("lane").asString()).isEqualTo("bulk");
    assertThat(line.get("service").asString()).isEqualTo("gateway");
    assertThat(line.get("instance").asString()).isEqualTo("gateway-0");
    assertThat(line.get("stack_trace")).isNull();
  }

  @Test
  void aLineThatNamesNoJobHasTheOneAroundIt() {
    try (MDCCloseable around = LogKeys.about(job)) {
      log.info("a library's line");

      assertThat(line().get("jobId").asString()).isEqualTo(job.value());
    }
    log.info("another line");
    assertThat(line().get("jobId")).isNull();
  }

  @Test
  void aLineThatNamesAJobItselfNamesItOnce() {
    try (MDCCloseable around = LogKeys.about(JobId.random())) {
      log.atWarn().addKeyValue("jobId", job).log("about another");

      assertThat(line().get("jobId").asString()).isEqualTo(job.value());
    }
  }

  @Test
  void aFailureIsOneLineAndItsStackIsBounded() {
    log.atError().setCause(new IllegalStateException("x".repeat(100_000))).log("it failed");

    String text = lines.format(events.list.getLast());

    assertThat(text).endsWith("\n").hasSizeLessThan(40_000);
    assertThat(text.strip()).doesNotContain("\n");
    assertThat(line().get("stack_trace").asString()).startsWith("java.lang.IllegalStateException");
  }

  private JsonNode line() {
    return Json.mapper().readTree(lines.format(events.list.getLast()));
  }
}
