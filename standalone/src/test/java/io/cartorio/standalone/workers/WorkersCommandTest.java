package io.cartorio.standalone.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkersCommandTest {

  @Test
  void workersGetTheirSettingsAndNoKeyOfTheGateway() {
    WorkersCommand command =
        WorkersCommand.of(
            List.of(), Map.of("CARTORIO_CONTENT_PATH", "/data/content"), Path.of("/data/workers"));
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", "/usr/bin",
                "CARTORIO_CONTENT_PATH", "/elsewhere",
                "CARTORIO_API_KEY", "secret",
                "CARTORIO_API_KEY_FILE", "/run/key",
                "CARTORIO_KEYS_FIRST", "secret"));

    command.into(environment);

    assertThat(environment)
        .containsOnlyKeys("PATH", "CARTORIO_CONTENT_PATH", "CLASSPATH")
        .containsEntry("CARTORIO_CONTENT_PATH", "/data/content");
  }
}
