package io.cartorio.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

class GivenSettingsTest {

  @Test
  void workersGetWhatIsGivenButTheRunnersOwnAndKeys() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SimpleCommandLinePropertySource(
                "--cartorio.kafka.job-partitions=4",
                "--cartorio.standalone.data=/data",
                "--cartorio.keys.first=a-first-key-of-enough-letters",
                "--logging.level.root=info"));

    assertThat(GivenSettings.of(environment))
        .containsOnlyKeys("CARTORIO_KAFKA_JOBPARTITIONS")
        .containsValue("4");
  }
}
