package io.cartorio.standalone.data;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The file with the installation's secret, made at the first start and kept with the data. */
public final class InstallationSecret {
  static final String FILE = "secret";
  private static final int BYTES = 32;

  private InstallationSecret() {}

  /** The file, readable by this user alone. */
  public static Path in(DataFolder folder) {
    Path file = folder.root().resolve(FILE);
    if (Files.exists(file)) {
      return file;
    }
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path temporary = file.resolveSibling(FILE + ".new");
    try {
      Files.deleteIfExists(temporary);
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(temporary, HexFormat.of().formatHex(secret) + "\n");
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      return file;
    } catch (IOException e) {
      throw new StartRefused(
          "The installation's secret cannot be written to %s.".formatted(file),
          "Check the rights on the data folder, or choose another one with --data.",
          e);
    }
  }
}
