package io.cartorio.standalone.port;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Looks at ports before a server does, since a server's own complaint names neither cause nor cure.
 */
public final class TcpPort {
  private TcpPort() {}

  /** The asked port, or one nobody listened on a moment ago where 0 was asked. */
  public static int or(int asked) {
    if (asked != 0) {
      return asked;
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws StartRefused when somebody listens there, or the address is not this machine's
   */
  public static void requireFree(InetAddress address, int port, String who, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException taken) {
      throw new StartRefused(
          "Port %d on %s, which %s needs, cannot be taken: %s."
              .formatted(port, address.getHostAddress(), who, taken.getMessage()),
          "Stop the program that listens there (ss -ltnp 'sport = :%d' names it), or choose another with %s."
              .formatted(port, option),
          taken);
    }
  }
}
