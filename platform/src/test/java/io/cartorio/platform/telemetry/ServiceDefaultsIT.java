package io.cartorio.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What every service gets without asking: one health, one kind of figures, one kind of log. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceDefaultsIT {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceDefaultsIT.class);

  /** The tests' own logging is for people. */
  private static final String LOG_AS_IN_PRODUCTION =
      "--logging.config=classpath:io/cartorio/platform/telemetry/structured.xml";

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class SomeService {
    @Bean
    AtomicBoolean well() {
      return new AtomicBoolean(true);
    }

    @Bean
    Dependency leaning(AtomicBoolean well) {
      return new Check("something", well::get);
    }
  }

  @Test
  void everyServiceTellsItsHealthItsFiguresAndItsLogInOneWay(CapturedOutput output)
      throws Exception {
    SpringApplication application = new SpringApplication(SomeService.class);
    Map<String, Object> defaults = ServiceDefaults.of("some-service", 0, "ping");
    application.setDefaultProperties(defaults);
    try (ConfigurableApplicationContext service =
        application.run("--cartorio.instance=some-0", LOG_AS_IN_PRODUCTION)) {
      service.getBean(MeterRegistry.class).counter("cartorio.some.things").increment();

      String up = get(service, "/actuator/health");
      service.getBean(AtomicBoolean.class).set(false);
      String down = get(service, "/actuator/health");
      String ready = get(service, "/actuator/health/readiness");
      String figures = get(service, "/actuator/prometheus");
      LOG.atInfo().addKeyValue("lane", "bulk").log("a line of the log");

      assertThat(up).contains("\"something\":{\"status\":\"UP\"}");
      assertThat(down).contains("\"something\":{\"status\":\"DOWN\"}");
      assertThat(ready).contains("\"status\":\"UP\"");
      assertThat(figures)
          .contains("cartorio_some_things_total{instance=\"some-0\",service=\"some-service\",")
          .contains("jvm_threads_live_threads{instance=\"some-0\",service=\"some-service\",");
    }
    assertThat(output).contains("\"message\":\"a line of the log\",\"service\":\"some-service\"");
  }

  private static String get(ConfigurableApplicationContext service, String path)
      throws IOException, InterruptedException {
    String port = service.getEnvironment().getRequiredProperty("local.server.port");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
