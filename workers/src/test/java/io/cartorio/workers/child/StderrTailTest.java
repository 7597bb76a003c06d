package io.cartorio.workers.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StderrTailTest {
  @Test
  void it_keeps_the_last_words_and_no_more_than_its_bound() {
    StderrTail tail = new StderrTail();
    byte[] noise = "x".repeat(10_000).getBytes(UTF_8);
    byte[] last = "the last words".getBytes(UTF_8);

    tail.append(noise, noise.length);
    tail.append(last, last.length);

    assertThat(tail.text()).endsWith("the last words").hasSize(4096);
  }
}
