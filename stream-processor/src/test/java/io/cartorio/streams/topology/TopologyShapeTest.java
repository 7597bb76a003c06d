package io.cartorio.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyShapeTest {
  private static final Pattern LIST = Pattern.compile("(--> |<-- |stores: \\[)([a-z, -]+)");

  /**
   * A change of the file is a change of what runs: an upgrade with jobs in flight has to take it.
   */
  @Test
  void theTopologyIsTheOneOnFile() throws IOException {
    String shape =
        CartorioTopology.buildTopology(Driven.parts(1, new MutableClock(Driven.START)))
            .describe()
            .toString();

    assertThat(sorted(shape)).isEqualTo(onFile());
  }

  /** Kafka lists neighbours and stores in no order. */
  private static String sorted(String shape) {
    return LIST.matcher(shape.strip())
        .replaceAll(
            list ->
                Stream.of(list.group(2).split(", ", -1))
                    .sorted()
                    .collect(Collectors.joining(", ", list.group(1), "")));
  }

  private static String onFile() throws IOException {
    try (InputStream in = TopologyShapeTest.class.getResourceAsStream("topology.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
