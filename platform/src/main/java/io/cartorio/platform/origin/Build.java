package io.cartorio.platform.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program was built from.
 *
 * @param version of the release
 * @param commit abbreviated; empty when the build was not told
 */
public record Build(String version, String commit) {

  /** What the build wrote into this jar. */
  public static Build current() {
    Properties written = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        written.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        written.getProperty("version", "dev").strip(), written.getProperty("commit", "").strip());
  }

  /** Version and commit in one word, such as {@code 0.1.0+1a2b3c4}. */
  public String label() {
    return commit.isEmpty() ? version : version + '+' + commit;
  }
}
