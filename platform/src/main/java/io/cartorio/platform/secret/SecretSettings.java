package io.cartorio.platform.secret;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secret of this installation, the same for each of its gateways, stream-processors and
 * delivery services: as a value, or as a file that holds it.
 *
 * @param value at least 32 characters
 * @param file of which the content, without white space around it, is the value
 */
@ConfigurationProperties("cartorio.secret")
public record SecretSettings(@Nullable String value, @Nullable Path file) {
  private static final int SHORTEST = 32;

  /**
   * @throws StartRefused when there is none, or it is too short to be one
   */
  public Secrets secrets() {
    String secret = secret();
    if (secret.length() < SHORTEST) {
      throw new StartRefused(
          "The installation's secret has %d characters and needs %d."
              .formatted(secret.length(), SHORTEST),
          "Make one with `openssl rand -hex 32` and give it to every gateway, stream-processor"
              + " and delivery service.");
    }
    return Secrets.of(secret);
  }

  private String secret() {
    if ((value == null) == (file == null)) {
      throw new StartRefused(
          "One of cartorio.secret.value and cartorio.secret.file must be set, and not both.",
          "Make a secret with `openssl rand -hex 32` and give the same to every gateway,"
              + " stream-processor and delivery service (CARTORIO_SECRET_VALUE, or a file named by"
              + " CARTORIO_SECRET_FILE).");
    }
    if (value != null) {
      return value.strip();
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused(
          "The file of the installation's secret cannot be read: " + file + ".",
          "Set cartorio.secret.file to a file this user may read.",
          e);
    }
  }

  @Override
  public String toString() {
    return "SecretSettings[value=" + (value == null ? null : "***") + ", file=" + file + "]";
  }
}
