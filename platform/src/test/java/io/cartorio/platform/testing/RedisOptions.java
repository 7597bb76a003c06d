package io.cartorio.platform.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a Redis of the tests is started and asked whether it answers, wherever it runs. */
final class RedisOptions {
  /** Keeps everything in memory and evicts nothing. */
  static final List<String> COMMAND =
      List.of(
          "redis-server", "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction");

  private RedisOptions() {}

  static boolean answers(String host, int port) {
    try (Socket socket = new Socket(host, port)) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == '+';
    } catch (IOException notYet) {
      return false;
    }
  }
}
