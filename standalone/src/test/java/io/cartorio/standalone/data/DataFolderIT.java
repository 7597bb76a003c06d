package io.cartorio.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cartorio.platform.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderIT {
  @TempDir Path temporary;

  @Test
  void aNewFolderIsMadeForThisUserAlone() throws Exception {
    Path root = temporary.resolve("deep/data");

    try (DataFolder folder = DataFolder.open(root, 0)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
          .isEqualTo("rwx------");
      assertThat(folder.part("broker")).isDirectory();
      assertThat(root.resolve("version")).hasContent("1\n");
    }
  }

  @Test
  void aSecondHolderIsRefusedWithTheFirstOnesProcessId() {
    try (DataFolder first = DataFolder.open(temporary, 0)) {
      assertThatThrownBy(() -> DataFolder.open(first.root(), 0))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("in use by the platform with process id")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aClosedFolderCanBeOpenedAgain() {
    DataFolder.open(temporary, 0).close();

    try (DataFolder again = DataFolder.open(temporary, 0)) {
      assertThat(again.root()).isEqualTo(temporary);
    }
  }

  @Test
  void aNewerLayoutIsRefusedAndStaysUntouchedAndUnlocked() throws Exception {
    Files.writeString(temporary.resolve("version"), "2\n");

    assertThatThrownBy(() -> DataFolder.open(temporary, 0))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> assertThat(refused.cure()).contains("newer Cartorio").contains("--data"));

    assertThat(temporary.resolve("version")).hasContent("2\n");
    Files.writeString(temporary.resolve("version"), "1\n");
    DataFolder.open(temporary, 0).close();
  }

  @Test
  void aVersionThatIsNoNumberIsRefused() throws Exception {
    Files.writeString(temporary.resolve("version"), "v1.2-beta");

    assertThatThrownBy(() -> DataFolder.open(temporary, 0))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("did not write");
  }

  @Test
  void aDiskAtItsFloorIsRefused() {
    assertThatThrownBy(() -> DataFolder.open(temporary, Long.MAX_VALUE))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("less than the floor");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsRefused() throws Exception {
    Path file = Files.writeString(temporary.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.open(file, 0))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be written to");
  }
}
