package io.cartorio.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names lead. Safe for use by many threads. */
@FunctionalInterface
interface NameLookup {

  /**
   * All addresses of {@code name}, the preferred first; at least one.
   *
   * @throws UnknownHostException when there are none
   */
  List<InetAddress> addresses(String name) throws UnknownHostException;

  /** As this machine is set. */
  static NameLookup ofTheSystem() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
