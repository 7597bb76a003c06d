package io.cartorio.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.problem.Refused;
import org.junit.jupiter.api.Test;

class UrlEncodedTest {

  @Test
  void namesAndValuesAreDecoded() {
    assertThat(UrlEncoded.parse("a=1&b=c%20d+e&f&a=2&%C3%A9=%C3%A3"))
        .containsEntry("a", "1")
        .containsEntry("b", "c d e")
        .containsEntry("f", "")
        .containsEntry("é", "ã")
        .hasSize(4);
  }

  @Test
  void nothingIsNoParameters() {
    assertThat(UrlEncoded.parse(null)).isEmpty();
    assertThat(UrlEncoded.parse("")).isEmpty();
  }

  @Test
  void malformedEscapeIsRefused() {
    assertThatThrownBy(() -> UrlEncoded.parse("a=%zz")).isInstanceOf(Refused.class);
  }

  @Test
  void crowdOfParametersIsRefused() {
    assertThatThrownBy(() -> UrlEncoded.parse("a=1&".repeat(101))).isInstanceOf(Refused.class);
  }
}
