package io.cartorio.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.delivery.webhook.ReceiverAnswer.Answered;
import io.cartorio.delivery.webhook.ReceiverAnswer.Refused;
import io.cartorio.platform.outbound.Outbound;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.schemas.failure.FailureCategory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the guard does to a delivery, by default and where a setting allows more. */
class GuardedReceiverIT {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @Test
  void theMachineItselfIsNotSentToByDefault() {
    try (Sink sink = new Sink();
        ConfigurableApplicationContext guard = guard("--cartorio.outbound.ports=1-65535")) {
      assertThat(post(guard, sink.url("/ok")))
          .isEqualTo(new Refused(FailureCategory.URL_ADDRESS_REFUSED));
      assertThat(sink.received("/ok")).isEmpty();
    }
  }

  @Test
  void norIsACloudsMetadata() {
    try (ConfigurableApplicationContext guard = guard("--cartorio.outbound.ports=1-65535")) {
      assertThat(post(guard, URI.create("http://169.254.169.254/latest/meta-data/")))
          .isEqualTo(new Refused(FailureCategory.URL_ADDRESS_REFUSED));
    }
  }

  @Test
  void whereASettingAllowsItItIs() {
    try (Sink sink = new Sink();
        ConfigurableApplicationContext guard =
            guard("--cartorio.outbound.ports=1-65535", "--cartorio.outbound.allow=127.0.0.0/8")) {
      assertThat(post(guard, sink.url("/ok"))).isInstanceOf(Answered.class);
      assertThat(sink.received("/ok")).hasSize(1);
    }
  }

  private static ReceiverAnswer post(ConfigurableApplicationContext guard, URI url) {
    return new GuardedReceiver(guard.getBean(Outbound.class))
        .post(url, Map.of("webhook-id", "msg_1"), "{}".getBytes(StandardCharsets.UTF_8), LONGEST);
  }

  private static ConfigurableApplicationContext guard(String... settings) {
    return new SpringApplicationBuilder(OutboundConfiguration.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .run(settings);
  }
}
