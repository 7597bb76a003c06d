package io.cartorio.platform.telemetry;

import io.cartorio.platform.origin.OriginConfiguration;
import io.cartorio.platform.origin.Origins;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every figure of every service says of where it was taken. */
@AutoConfiguration
@Import(OriginConfiguration.class)
public class TelemetryConfiguration {

  /**
   * Tags every meter with {@code service}, {@code instance} and {@code version}, so that figures of
   * several processes, and of an old build among new ones, can be told apart.
   */
  @Bean
  MeterFilter cartorioCommonTags(
      @Value("${spring.application.name:cartorio}") String service, Origins origins) {
    return MeterFilter.commonTags(
        Tags.of(
            "service", service,
            "instance", origins.instance().value(),
            "version", origins.build().label()));
  }
}
