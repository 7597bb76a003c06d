package io.cartorio.benchmarks.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Something that the services depend on, and that goes away for a while. */
enum Fault {
  REDIS("Redis killed, and empty when it is back") {
    @Override
    void begin(Deployment deployment) {
      deployment.redis().kill();
    }

    @Override
    void end(Deployment deployment) throws IOException {
      deployment.redis().startAgain();
    }
  },
  BROKER("the broker killed") {
    @Override
    void begin(Deployment deployment) {
      deployment.kafka().kill();
    }

    @Override
    void end(Deployment deployment) throws IOException {
      deployment.kafka().startAgain();
    }
  },
  /**
   * A file stands where new bytes are written first: unlike a folder without permissions, that
   * stops root too.
   */
  CONTENT("the content store unwritable") {
    @Override
    void begin(Deployment deployment) throws IOException {
      Files.move(temporaries(deployment), aside(deployment));
      Files.createFile(temporaries(deployment));
    }

    @Override
    void end(Deployment deployment) throws IOException {
      Files.delete(temporaries(deployment));
      Files.move(aside(deployment), temporaries(deployment));
    }

    private static Path temporaries(Deployment deployment) {
      return deployment.content().resolve("temporary");
    }

    private static Path aside(Deployment deployment) {
      return deployment.content().resolve("temporary.aside");
    }
  };

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract void begin(Deployment deployment) throws IOException;

  /** Returns once what was away is on its way back. */
  abstract void end(Deployment deployment) throws IOException;

  void beginOn(Deployment deployment) {
    try {
      begin(deployment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void endOn(Deployment deployment) {
    try {
      end(deployment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
