package io.cartorio.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RedisIT {
  private static final int MANY = 20;

  @Test
  void manyWhoWantAServerThatIsSilentWaitTogether() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Redis redis = new Redis(RedisSettings.at("redis://127.0.0.1:" + silent.getLocalPort()));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();

      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        asked.add(clients.submit(redis::commands));
      }

      for (Future<?> each : asked) {
        assertThatThrownBy(each::get).hasCauseInstanceOf(RedisAwayException.class);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("one after the other they wait 2 s each")
          .isLessThan(Duration.ofSeconds(MANY));
    }
  }
}
