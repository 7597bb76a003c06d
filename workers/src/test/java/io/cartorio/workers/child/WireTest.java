package io.cartorio.workers.child;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @Test
  void a_head_reads_back_as_written() throws IOException {
    Map<String, String> header = Map.of("operation", "é \" \n", "maxSide", "2000");

    Wire.Head head = requireNonNull(Wire.readHead(stream(Wire.head(header, 42)), 100));

    assertThat(head).isEqualTo(new Wire.Head(header, 42));
  }

  @Test
  void the_end_between_frames_is_no_fault_and_inside_one_is() throws IOException {
    byte[] whole = Wire.head(Map.of("a", "b"), 0);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(Wire.readHead(stream(new byte[0]), 0)).isNull();
    assertThatThrownBy(() -> Wire.readHead(stream(cut), 0)).isInstanceOf(IOException.class);
  }

  @Test
  void a_payload_over_the_bound_is_refused() {
    byte[] head = Wire.head(Map.of(), 101);

    assertThatThrownBy(() -> Wire.readHead(stream(head), 100)).isInstanceOf(IOException.class);
  }

  @Test
  void a_header_over_the_bound_is_refused_before_it_is_read() {
    byte[] head = Wire.head(Map.of(), 0);
    head[4] = 0x7f;

    assertThatThrownBy(() -> Wire.readHead(stream(head), 0)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Wire.head(Map.of("a", "b".repeat(Wire.MAX_HEADER)), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_on_the_pipe_is_no_frame() {
    byte[] text = "WARNING: something a library printed\n".getBytes(US_ASCII);

    assertThatThrownBy(() -> Wire.readHead(stream(text), 100)).isInstanceOf(IOException.class);
  }

  @Test
  void a_header_of_more_than_strings_is_refused() {
    byte[] head = Wire.head(Map.of("a", "b"), 0);
    String json = new String(head, Wire.PREFIX, head.length - Wire.PREFIX, US_ASCII);
    assertThat(json).isEqualTo("{\"a\":\"b\"}");
    byte[] nested = head.clone();
    System.arraycopy("{\"a\": [] ".getBytes(US_ASCII), 0, nested, Wire.PREFIX, 9);

    assertThatThrownBy(() -> Wire.readHead(stream(nested), 0)).isInstanceOf(IOException.class);
  }
}
