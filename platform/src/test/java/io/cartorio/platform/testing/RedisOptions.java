package io.cartorio.platform.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.SocketFactory;

/** How a Redis of the tests is started and asked whether it answers, wherever it runs. */
final class RedisOptions {
  /** Keeps everything in memory and evicts nothing. */
  static final List<String> COMMAND =
      List.of(
          "redis-server", "--save", "", "--appendonly", "no", "--maxmemory-policy", "noeviction");

  private RedisOptions() {}

  static boolean answers(String host, int port) {
    return answers(SocketFactory.getDefault(), host, port);
  }

  /** Whether it says anything: one that wants a password says so. */
  static boolean answers(SocketFactory sockets, String host, int port) {
    try (Socket socket = sockets.createSocket(host, port)) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      int first = socket.getInputStream().read();
      return first == '+' || first == '-';
    } catch (IOException notYet) {
      return false;
    }
  }
}
