package io.cartorio.platform.telemetry;

import io.cartorio.platform.origin.OriginConfiguration;
import io.cartorio.platform.origin.Origins;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by each part that takes a step of a trace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelemetrySettings.class)
@Import(OriginConfiguration.class)
public class SpansConfiguration {

  @Bean
  Spans spans(
      TelemetrySettings settings,
      @Value("${spring.application.name:cartorio}") String service,
      Origins origins) {
    URI traces = settings.traces();
    return traces == null
        ? Spans.NONE
        : new ExportedSpans(
            settings,
            traces,
            Map.of(
                "service.name",
                service,
                "service.namespace",
                "cartorio",
                "service.instance.id",
                origins.instance().value(),
                "service.version",
                origins.build().label()));
  }
}
