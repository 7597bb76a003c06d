package io.cartorio.standalone.redis;

import io.cartorio.platform.StartRefused;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Where the server's program is on this machine. */
final class RedisBinary {
  private RedisBinary() {}

  static Path find(String nameOrPath, String searchPath) {
    Stream<Path> candidates =
        nameOrPath.contains("/")
            ? Stream.of(Path.of(nameOrPath))
            : Arrays.stream(searchPath.split(File.pathSeparator))
                .map(folder -> Path.of(folder, nameOrPath));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "There is no %s on this machine.".formatted(nameOrPath),
                    "Install it with: sudo apt-get install -y redis-server"));
  }
}
