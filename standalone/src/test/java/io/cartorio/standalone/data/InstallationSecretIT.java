package io.cartorio.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretIT {
  @TempDir Path temporary;

  @Test
  void itIsMadeOnceForThisUserAlone() throws Exception {
    try (DataFolder folder = DataFolder.open(temporary, 0)) {
      String first = Files.readString(InstallationSecret.in(folder));

      String second = Files.readString(InstallationSecret.in(folder));

      assertThat(second).isEqualTo(first).hasSize(65);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(InstallationSecret.in(folder))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void twoInstallationsShareNone() throws Exception {
    try (DataFolder one = DataFolder.open(temporary.resolve("one"), 0);
        DataFolder two = DataFolder.open(temporary.resolve("two"), 0)) {
      assertThat(InstallationSecret.in(one))
          .content()
          .isNotEqualTo(Files.readString(InstallationSecret.in(two)));
    }
  }
}
