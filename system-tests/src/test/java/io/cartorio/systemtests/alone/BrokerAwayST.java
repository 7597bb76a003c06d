package io.cartorio.systemtests.alone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.process.Dist;
import io.cartorio.systemtests.process.FreePort;
import io.cartorio.systemtests.process.Service;
import io.cartorio.systemtests.process.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that finds no broker says so, with what to do, and ends: whoever runs it decides. */
class BrokerAwayST {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @ParameterizedTest
  @EnumSource(Service.class)
  void theStartIsRefusedWithTheAddressAndTheCure(Service service, @TempDir Path folder)
      throws Exception {
    String nobody = "127.0.0.1:" + FreePort.any();
    List<String> settings =
        List.of(
            "--cartorio.kafka.bootstrap-servers=" + nobody,
            "--cartorio.kafka.reach-timeout=3s",
            "--cartorio.redis.uri=redis://127.0.0.1:" + FreePort.any(),
            "--cartorio.content.path=" + folder.resolve("content"),
            "--cartorio.secret.value=a-secret-for-system-tests-and-nothing-else");

    try (ServiceProcess process =
        ServiceProcess.start(Dist.ofCheckout(), service, "alone-0", settings, folder)) {
      assertThat(process.awaitEnd(LIMIT)).isNotZero();

      assertThat(process.said())
          .contains("The Kafka brokers at " + nobody + " cannot be used")
          .contains("cartorio.kafka.bootstrap-servers")
          .doesNotContain("\tat io.cartorio");
    }
  }
}
