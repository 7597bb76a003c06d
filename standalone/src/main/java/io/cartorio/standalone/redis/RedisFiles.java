package io.cartorio.standalone.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.util.unit.DataSize;

/** What a Redis of ours keeps in its folder: its settings, its password and its process id. */
record RedisFiles(Path folder) {
  private static final SecureRandom RANDOM = new SecureRandom();

  Path config() {
    return folder.resolve("redis.conf");
  }

  Path output() {
    return folder.resolve("redis.log");
  }

  private Path pidFile() {
    return folder.resolve("redis.pid");
  }

  /**
   * Every write is with the operating system before it is answered, so that a kill forgets nothing:
   * the entry of a job that was just taken is in no other place until the decider has read it. It
   * is not forced to the disk; what a power cut takes, the projections read again from Kafka.
   */
  RedisAddress configure(int port, DataSize maxMemory) {
    RedisAddress address = new RedisAddress(port, newPassword());
    write(
        config(),
        """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir %s
        pidfile %s
        maxmemory %d
        maxmemory-policy noeviction
        appendonly yes
        appendfsync no
        save ""
        databases 1
        """
            .formatted(
                port, address.password(), folder, pidFile(), Math.max(1, maxMemory.toBytes())));
    return address;
  }

  /** The address a former start chose, if there was one. */
  Optional<RedisAddress> lastAddress() {
    return setting("port")
        .flatMap(
            port ->
                setting("requirepass")
                    .map(password -> new RedisAddress(Integer.parseInt(port), password)));
  }

  /** The process a former start left, if its file is still there. */
  OptionalLong lastPid() {
    try {
      return Files.exists(pidFile())
          ? OptionalLong.of(Long.parseLong(Files.readString(pidFile(), US_ASCII).strip()))
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException unreadable) {
      return OptionalLong.empty();
    }
  }

  private Optional<String> setting(String name) {
    try {
      return Files.exists(config())
          ? Files.readAllLines(config()).stream()
              .filter(line -> line.startsWith(name + " "))
              .map(line -> line.substring(name.length() + 1))
              .findFirst()
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String newPassword() {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static void write(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
