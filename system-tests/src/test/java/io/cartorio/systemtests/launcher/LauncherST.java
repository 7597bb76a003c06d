package io.cartorio.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.systemtests.launcher.LauncherCopy.Ending;
import io.cartorio.systemtests.process.Dist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal names its cause and its cure, and nothing is set up for what cannot be done. */
class LauncherST {
  /** What every Debian has, of what the launcher uses until it has looked around. */
  private static final List<String> BARE =
      List.of(
          "apt-cache",
          "apt-get",
          "bash",
          "cat",
          "dirname",
          "flock",
          "grep",
          "id",
          "mkdir",
          "readlink",
          "realpath",
          "sed",
          "tail");

  @TempDir private Path folder;
  private Path root;
  private LauncherCopy launcher;

  @BeforeEach
  void copyTheScripts() throws IOException {
    root = folder.resolve("a folder with spaces");
    launcher = LauncherCopy.of(Dist.ofCheckout().root(), root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ocr                  | ocr needs a file                 | For example
          ocr nowhere.jpg      | there is no file nowhere.jpg     | Check its name
          ocr samples          | samples is a folder              | one file
          ocr a.jpg b.jpg      | ocr takes one file               | once for each
          ocr --fast           | '--fast' is no option of ocr     | ocr --help
          process              | process needs a file             | samples/rg_aberto.jpg
          process nowhere.jpg  | there is no file nowhere.jpg     | Check its name
          process --doc-type   | --doc-type needs a value         | --help
          process --fast       | '--fast' is no option of process | process --help
          classes rg           | 'rg' is no option of classes     | classes --help
          up --port            | --port needs a value             | --help
          up --prot=9          | '--prot=9' is no option of up    | up --help
          job                  | job needs a job's id             | GET /v2/jobs
          job 123              | the platform does not run on     | ./cartorio up
          keys                 | keys needs create, list, rotate  | keys --help
          keys create          | keys create needs --owner        | --owner app
          keys revoke          | keys revoke needs a key's id     | keys list
          keys list --fast     | '--fast' is no option of keys    | keys --help
          keys list            | the platform does not run on     | ./cartorio up
          run mail             | 'mail' is no service             | delivery-service
          bench ../../etc      | there is no such measurement     | bench --help
          read it              | 'read' is no command             | ./cartorio --help
          """)
  void whatCannotBeDoneIsRefusedWithCauseAndCure(String words, String cause, String cure) {
    Ending ending = launcher.run(words.split(" "));

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err()).contains(cause).contains(cure);
    assertThat(ending.out()).isEmpty();
    assertThat(root.resolve(".cartorio")).doesNotExist();
  }

  @Test
  void howSureATypeMustBeIsNotAskedOfAGivenOne() {
    Ending ending =
        launcher.run(
            "process", "samples/cnh_aberta.jpg", "--doc-type", "cnh", "--min-confidence", "0.7");

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err()).contains("exclude each other");
    assertThat(root.resolve(".cartorio")).doesNotExist();
  }

  @Test
  void anEmptyFileIsRefusedBeforeAnythingIsStarted() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jpg"));

    Ending ending = launcher.run("ocr", empty.toString());

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err()).contains("empty.jpg is empty");
    assertThat(root.resolve(".cartorio")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process", "ocr", "classes", "up", "down", "status", "job", "keys", "run", "test", "bench",
        "doctor"
      })
  void everyCommandSaysHowItIsUsed(String command) {
    Ending ending = launcher.run(command, "--help");

    assertThat(ending.status()).isZero();
    assertThat(ending.out()).startsWith("./cartorio " + command);
    assertThat(launcher.run("--help").out()).contains("./cartorio " + command);
  }

  @Test
  void aLinkFromAnotherFolderIsTheSameCheckout() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("read"), launcher.file());

    Ending ending = launcher.run(link, folder, Map.of(), "status");

    assertThat(ending.status()).isEqualTo(3);
    assertThat(ending.out()).isEqualTo("not running (data: %s/.cartorio/data)\n".formatted(root));
  }

  @Test
  void aMachineThatLacksProgramsGetsTheLineThatInstallsThem() throws IOException {
    Path bare = Files.createDirectory(folder.resolve("bin"));
    for (String program : BARE) {
      Path script = bare.resolve(program);
      Files.writeString(script, "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(program));
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    Ending ending =
        launcher.run(
            launcher.file(),
            root,
            Map.of("PATH", bare.toString()),
            "ocr",
            "samples/identidade.jpg");

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err())
        .contains("this machine lacks maven redis-server")
        .contains("CARTORIO_OFFLINE=1 keeps it from being installed")
        .containsPattern(
            "apt-get update && (sudo )?apt-get install -y --no-install-recommends maven"
                + " redis-server");
  }

  @Test
  void offlineNothingIsFetchedAndWhatIsMissingIsNamed() {
    Ending ending = launcher.run("ocr", "samples/identidade.jpg");

    assertThat(ending.status()).isEqualTo(1);
    assertThat(ending.err())
        .contains("the text models are not here, and CARTORIO_OFFLINE=1")
        .contains("Fetch them with: %s/workers/models/fetch".formatted(root));
    assertThat(root.resolve(".cartorio/models")).doesNotExist();
  }
}
