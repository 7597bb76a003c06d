package io.cartorio.systemtests.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** That {@code docs/settings.md} is what the code takes. */
class SettingsPageTest {
  private static final Path PAGE = Path.of("../docs/settings.md");
  private static final String COMMAND =
      "mvn -q -B -pl system-tests -am test -Dtest=SettingsPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcartorio.settings.write=true";

  @Test
  void thePageSaysWhatTheRecordsDo() throws IOException {
    SettingsPage page = new SettingsPage();
    String now = page.text();
    if (Boolean.getBoolean("cartorio.settings.write")) {
      Files.writeString(PAGE, now);
    }

    assertThat(page.missing()).as("settings without a @param that says what they are").isEmpty();
    assertThat(now).contains("`cartorio.gateway.port`", "`cartorio.jobs.webhooks.try-for`");
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as("docs/settings.md is stale: make it anew with%n  %s", COMMAND)
        .isEqualTo(now);
  }
}
