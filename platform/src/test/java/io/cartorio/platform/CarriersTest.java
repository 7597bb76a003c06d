package io.cartorio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, which has one processor. */
class CarriersTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void whoWaitsInAnInitialiserDoesNotKeepOutWhomItWaitsFor() throws Exception {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName())
            .inheritIO()
            .start();

    boolean ended = jvm.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    jvm.destroyForcibly();

    assertThat(ended).isTrue();
    assertThat(jvm.waitFor()).isZero();
  }

  /** Ends once a class is initialised that waits for another virtual thread. */
  static final class Waiting {
    private static final CountDownLatch open = new CountDownLatch(1);

    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
      Carriers.provide();
      Thread first = Thread.startVirtualThread(Slow::touch);
      Thread second = Thread.startVirtualThread(open::countDown);
      first.join();
      second.join();
    }

    private static final class Slow {
      static {
        try {
          open.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }

      static void touch() {}
    }
  }
}
