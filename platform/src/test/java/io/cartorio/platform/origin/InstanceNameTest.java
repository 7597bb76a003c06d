package io.cartorio.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.schemas.id.InstanceId;
import org.junit.jupiter.api.Test;

class InstanceNameTest {
  @Test
  void aHostsNameBecomesAnInstancesName() {
    assertThat(InstanceName.ofHostName("Gateway_0.example.org"))
        .isEqualTo(InstanceId.of("gateway-0-example-org"));
  }

  @Test
  void aLongNameIsCut() {
    assertThat(InstanceName.ofHostName("a".repeat(200)).value()).hasSize(64);
  }

  @Test
  void aNamelessHostIsLocal() {
    assertThat(InstanceName.ofHostName("--")).isEqualTo(InstanceId.of("local"));
  }

  @Test
  void theBuildIsKnown() {
    assertThat(Build.current().label()).matches("[0-9].*").doesNotContain("@");
  }
}
