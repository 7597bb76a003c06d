package io.cartorio.platform.origin;

import io.cartorio.schemas.id.InstanceId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The name of this process where no setting gives one: its host's. It must be the same after a
 * restart, since consumer groups know their members by it.
 */
final class InstanceName {
  private static final int LONGEST = 64;

  private InstanceName() {}

  static InstanceId ofHost() {
    return ofHostName(hostName());
  }

  static InstanceId ofHostName(String hostName) {
    String safe =
        hostName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-").replaceAll("^-+", "");
    if (safe.isEmpty()) {
      return InstanceId.of("local");
    }
    return InstanceId.of(safe.substring(0, Math.min(LONGEST, safe.length())));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
