package io.cartorio.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {
  private static final String ANY_PORT = "--cartorio.gateway.port=0";
  private static final String NO_WORKERS = "--cartorio.standalone.workers.enabled=false";
  private static final String TAKE_NO_WORK = "--cartorio.gateway.noop-enabled=true";
  private static final String DO_NO_WORK = "--cartorio.workers.noop-enabled=true";
  private static final String HEALTH = "/health/ready";

  @TempDir Path data;

  @Test
  void anOrderlyEndLeavesNoProcessAndNoRunFile() throws Exception {
    long redis;
    try (PlatformProcess platform = PlatformProcess.start(data, ANY_PORT, NO_WORKERS)) {
      redis = Long.parseLong(platform.run("redis.pid").orElseThrow());
      assertThat(status(platform, HEALTH)).isEqualTo(200);
    }

    assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(data.resolve("run")).doesNotExist();
  }

  @Test
  void aKilledPlatformComesBackWithTheRedisItLeft() throws Exception {
    Optional<String> redis;
    PlatformProcess killed = PlatformProcess.start(data, ANY_PORT, NO_WORKERS);
    redis = killed.run("redis.pid");
    killed.kill();

    try (PlatformProcess platform = PlatformProcess.start(data, ANY_PORT, NO_WORKERS)) {
      assertThat(platform.run("redis.pid")).isEqualTo(redis);
      assertThat(status(platform, HEALTH)).isEqualTo(200);
    }
  }

  @Test
  void aSecondStartOnTheSameFolderIsRefusedWithTheFirstOnesProcessId() throws Exception {
    try (PlatformProcess first = PlatformProcess.start(data, ANY_PORT, NO_WORKERS);
        PlatformProcess second = PlatformProcess.launch(data, ANY_PORT, NO_WORKERS)) {
      assertThat(second.awaitEnd()).isNotZero();

      assertThat(second.output())
          .contains("in use by the platform with process id " + first.pid())
          .contains("./cartorio down");
      assertThat(status(first, HEALTH)).isEqualTo(200);
    }
  }

  @Test
  void aFolderOfANewerVersionIsRefused() throws Exception {
    Files.writeString(data.resolve("version"), "999\n");

    try (PlatformProcess platform = PlatformProcess.launch(data, ANY_PORT, NO_WORKERS)) {
      assertThat(platform.awaitEnd()).isNotZero();
      assertThat(platform.output()).contains("written by a newer Cartorio").contains("--data");
    }
  }

  @Test
  void aTakenPortIsRefusedBeforeAnythingIsMade() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        PlatformProcess platform =
            PlatformProcess.launch(
                data.resolve("new"), "--cartorio.gateway.port=" + other.getLocalPort())) {
      assertThat(platform.awaitEnd()).isNotZero();
      assertThat(platform.output())
          .contains("Port %d on 127.0.0.1".formatted(other.getLocalPort()))
          .contains("--port");
      assertThat(data.resolve("new")).doesNotExist();
    }
  }

  @Test
  void aDiskAtItsFloorIsRefused() throws Exception {
    try (PlatformProcess platform =
        PlatformProcess.launch(data, ANY_PORT, "--cartorio.standalone.disk-floor=1000000TB")) {
      assertThat(platform.awaitEnd()).isNotZero();
      assertThat(platform.output()).contains("less than the floor");
    }
  }

  @Test
  void anUnknownSettingIsRefusedByName() throws Exception {
    try (PlatformProcess platform =
        PlatformProcess.launch(data, ANY_PORT, "--cartorio.standalone.dat=/tmp/typo")) {
      assertThat(platform.awaitEnd()).isNotZero();
      assertThat(platform.output()).contains("cartorio.standalone").contains("dat");
    }
  }

  /** The one test with workers: their process has to end with the platform that started it. */
  @Test
  void aJobAcceptedBeforeAKillIsDoneAfterTheRestart() throws Exception {
    assumeThat(PlatformProcess.MODELS)
        .as("models that workers/models/fetch brings")
        .isNotEmptyDirectory();
    PlatformProcess killed = PlatformProcess.start(data, ANY_PORT, TAKE_NO_WORK, DO_NO_WORK);
    ProcessHandle workers = killed.workers();
    String job = submitNoWork(killed, 3_000);
    killed.kill();
    workers.onExit().join();

    try (PlatformProcess platform =
        PlatformProcess.start(data, ANY_PORT, TAKE_NO_WORK, DO_NO_WORK)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(get(platform, "/jobs/" + job + "/status").body()).contains("DONE"));
    }
  }

  private static String submitNoWork(PlatformProcess platform, int millis) throws Exception {
    URI uri =
        URI.create(platform.run("url").orElseThrow() + "/v2/jobs?operation=noop&millis=" + millis);
    HttpRequest request =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
    }
  }

  private static int status(PlatformProcess platform, String path) throws Exception {
    return get(platform, path).statusCode();
  }

  private static HttpResponse<String> get(PlatformProcess platform, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(platform.run("url").orElseThrow() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
