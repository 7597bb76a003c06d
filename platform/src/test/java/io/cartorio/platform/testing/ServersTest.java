package io.cartorio.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ServersTest {
  @Test
  void theyRunWhereTheProfileSays() {
    assertThat(Servers.named("local")).isEqualTo(Servers.LOCAL);
    assertThat(Servers.named("containers")).isEqualTo(Servers.CONTAINERS);
  }

  @Test
  void anUnknownPlaceIsRefusedWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Servers.named("docker"))
        .withMessage("cartorio.test.servers is 'docker'; it may be local or containers");
  }
}
