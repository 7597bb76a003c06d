package io.cartorio.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cartorio.gateway.testing.Http;
import io.cartorio.gateway.testing.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body larger than the gateway's whole heap may be passes through it. */
class LargeUploadIT {
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final int BODY = 100 * 1024 * 1024;

  @Test
  void hundredMegabytesPassThroughASmallHeap(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("gateway.log");
    try (Surroundings surroundings = new Surroundings()) {
      Process gateway = start(surroundings, output);
      try (Http http = new Http(port(output))) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          answers.add(upload(http));
        }

        assertThat(answers).allMatch(answer -> answer.statusCode() == 202);
        assertThat(surroundings.files())
            .filteredOn(file -> file.toFile().length() >= BODY)
            .hasSize(3);
        assertThat(Files.readString(output)).doesNotContain("OutOfMemory");
      } finally {
        gateway.destroy();
        gateway.onExit().join();
      }
    }
  }

  private static HttpResponse<String> upload(Http http) {
    byte[] head =
        "--x\r\nContent-Disposition: form-data; name=\"arquivo\"; filename=\"a.bin\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
    return http.post(
        "/v2/jobs?operation=noop",
        BodyPublishers.ofInputStream(
            () ->
                new SequenceInputStream(
                    new SequenceInputStream(new ByteArrayInputStream(head), zeros()),
                    new ByteArrayInputStream(end))),
        "Content-Type",
        "multipart/form-data; boundary=x");
  }

  private static InputStream zeros() {
    return new InputStream() {
      private int left = BODY;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        int count = Math.min(left, length);
        left -= count;
        return count == 0 ? -1 : count;
      }
    };
  }

  private static Process start(Surroundings surroundings, Path output) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayApplication.class.getName()));
    command.addAll(
        List.of(
            surroundings.settings(
                "cartorio.gateway.upload.image=120MB",
                "logging.level.org.springframework.boot.tomcat=info")));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static int port(Path output) {
    await()
        .atMost(Duration.ofSeconds(180))
        .until(() -> PORT.matcher(Files.readString(output)).find());
    try {
      Matcher started = PORT.matcher(Files.readString(output));
      assertThat(started.find()).isTrue();
      return Integer.parseInt(started.group(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
