package io.cartorio.workers.inference.embedded;

import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.inference.Inference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that goes on reading for a while after SIGTERM, as a worker that drains does. */
final class ReadsUntilToldToStop {

  private static final int READINGS_AFTER_TERM = 10;

  private ReadsUntilToldToStop() {}

  public static void main(String[] arguments) {
    Inference inference =
        EmbeddedInference.start(
            new EmbeddedSettings(Path.of(arguments[0]), Path.of(arguments[1]), 2));
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch drained = new CountDownLatch(READINGS_AFTER_TERM);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> drain(told, drained)));
    List<RgbImage> lines = List.of(line(320), line(640), line(320));
    System.out.println("reading " + inference.recognise(lines).size());
    while (true) {
      inference.recognise(lines);
      if (told.getCount() == 0) {
        drained.countDown();
      }
    }
  }

  private static void drain(CountDownLatch told, CountDownLatch drained) {
    told.countDown();
    try {
      drained.await();
      System.out.println("drained");
      System.out.flush();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RgbImage line(int width) {
    return new RgbImage(width, Inference.LINE_HEIGHT, new byte[width * Inference.LINE_HEIGHT * 3]);
  }
}
