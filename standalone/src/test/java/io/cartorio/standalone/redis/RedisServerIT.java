package io.cartorio.standalone.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cartorio.platform.StartRefused;
import io.cartorio.standalone.port.TcpPort;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RedisServerIT {
  private static final RedisSettings ANY_PORT =
      new RedisSettings("redis-server", 0, DataSize.ofMegabytes(64));

  @TempDir Path folder;

  @AfterEach
  void endLeftovers() {
    new RedisFiles(folder)
        .lastPid().stream()
            .mapToObj(ProcessHandle::of)
            .forEach(process -> process.ifPresent(ProcessHandle::destroyForcibly));
  }

  @Test
  void itAnswersWhileOpenAndIsGoneWhenClosed() throws Exception {
    RedisServer redis = RedisServer.start(folder, ANY_PORT);
    long pid = redis.pid();
    ping(redis.address());

    redis.close();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void nobodyWithoutThePasswordIsServed() throws Exception {
    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      assertThatThrownBy(() -> ping(new RedisAddress(redis.address().port(), "guess")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("WRONGPASS");
      assertThat(redis.address()).hasToString("127.0.0.1:" + redis.address().port());
    }
  }

  @Test
  void aKilledOneComesBackOnTheSamePort() throws Exception {
    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      long killed = redis.pid();

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      await().until(() -> redis.pid() != killed);
      ping(redis.address());
    }
  }

  @Test
  void aKilledOneForgetsNothingItHadAnswered() throws Exception {
    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      long killed = redis.pid();
      RedisURI uri =
          RedisURI.Builder.redis("127.0.0.1", redis.address().port())
              .withPassword(redis.address().password().toCharArray())
              .build();
      try (RedisClient client = RedisClient.create(uri)) {
        client.connect().sync().set("job", "taken");

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await().until(() -> redis.pid() != killed);
        assertThat(client.connect().sync().get("job")).isEqualTo("taken");
      }
    }
  }

  @Test
  void aLeftoverThatAnswersIsTakenOver() throws Exception {
    RedisFiles files = new RedisFiles(folder);
    long leftover = leaveBehind(files).pid();

    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      assertThat(redis.pid()).isEqualTo(leftover);
      ping(redis.address());
    }

    assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aLeftoverWithAnotherPasswordIsEndedAndReplaced() throws Exception {
    RedisFiles files = new RedisFiles(folder);
    ProcessHandle leftover = leaveBehind(files);
    String config = Files.readString(files.config());
    Files.writeString(files.config(), config.replaceFirst("requirepass .*", "requirepass lost"));

    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      assertThat(redis.pid()).isNotEqualTo(leftover.pid());
      assertThat(leftover.isAlive()).isFalse();
    }
  }

  @Test
  void aProcessIdThatWentToSomebodyElseIsLeftAlone() throws Exception {
    RedisFiles files = new RedisFiles(folder);
    files.configure(1, ANY_PORT.maxMemory());
    Process somebody = new ProcessBuilder("sleep", "60").start();
    Files.writeString(folder.resolve("redis.pid"), somebody.pid() + "\n");

    try (RedisServer redis = RedisServer.start(folder, ANY_PORT)) {
      assertThat(somebody.isAlive()).isTrue();
      assertThat(redis.pid()).isNotEqualTo(somebody.pid());
    } finally {
      somebody.destroy();
    }
  }

  @Test
  void aMissingProgramIsRefusedWithTheLineThatInstallsIt() {
    RedisSettings missing = new RedisSettings("no-such-redis", 0, DataSize.ofMegabytes(64));

    assertThatThrownBy(() -> RedisServer.start(folder, missing))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> assertThat(refused.cure()).contains("apt-get install -y redis-server"));
  }

  @Test
  void aTakenPortIsRefused() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RedisSettings taken =
          new RedisSettings("redis-server", other.getLocalPort(), DataSize.ofMegabytes(64));

      assertThatThrownBy(() -> RedisServer.start(folder, taken))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(String.valueOf(other.getLocalPort()));
    }
  }

  private static ProcessHandle leaveBehind(RedisFiles files) throws Exception {
    RedisAddress address = files.configure(TcpPort.or(0), DataSize.ofMegabytes(64));
    return new RedisProgram(RedisBinary.find("redis-server", "/usr/bin"), files).launch(address);
  }

  private static void ping(RedisAddress address) throws IOException {
    try (RedisConnection connection = RedisConnection.open(address)) {
      connection.ping();
    }
  }
}
