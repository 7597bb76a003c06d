package io.cartorio.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.gateway.upload.BodyStream.BodyLostException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyStreamTest {

  @Test
  void trickleEndsWithItsTime() {
    BodyStream body =
        new BodyStream(new ByteArrayInputStream(new byte[10]), Duration.ofNanos(1).negated());

    assertThatThrownBy(body::read).isInstanceOf(BodyLostException.class);
  }

  @Test
  void whatTheConnectionThrowsIsTheBodysLoss() {
    InputStream silent =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new SocketTimeoutException("silence");
          }
        };

    BodyStream body = new BodyStream(silent, Duration.ofMinutes(1));

    assertThatThrownBy(() -> body.read(new byte[8])).isInstanceOf(BodyLostException.class);
  }

  @Test
  void bytesAreCounted() throws IOException {
    BodyStream body = new BodyStream(new ByteArrayInputStream(new byte[10]), Duration.ofMinutes(1));

    assertThat(body.readAllBytes()).hasSize(10);
    assertThat(body.bytes()).isEqualTo(10);
  }
}
