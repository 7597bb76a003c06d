package io.cartorio.gateway.key;

import io.cartorio.platform.StartRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * API keys. The first key opens everything, and so can make others; it is known to the gateways
 * that are started with it and to nobody else, and is revoked by starting them without.
 *
 * @param first the first key, as {@code CARTORIO_API_KEY} gives it; empty for none
 * @param firstFile a file that holds it, as {@code CARTORIO_API_KEY_FILE} names it; empty for none
 * @param firstOwner whose jobs are made with it
 * @param perOwner how many live keys an owner may have
 * @param overlap how long a key goes on that was rotated
 */
@Validated
@ConfigurationProperties("cartorio.keys")
public record KeySettings(
    @DefaultValue("") String first,
    @DefaultValue("") String firstFile,
    @DefaultValue("admin") @NotBlank String firstOwner,
    @DefaultValue("2") @Min(1) @Max(100) int perOwner,
    @DefaultValue("24h") @NotNull Duration overlap) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_+/=-]{24,200}");

  /**
   * The first key, if one is configured.
   *
   * @throws StartRefused when it cannot be read, or is too short to be a secret
   */
  Optional<String> firstKey() {
    if (!first.isBlank() && !firstFile.isBlank()) {
      throw new StartRefused(
          "CARTORIO_API_KEY and CARTORIO_API_KEY_FILE are both set.", "Set one of the two.");
    }
    if (first.isBlank() && firstFile.isBlank()) {
      return Optional.empty();
    }
    String key = first.isBlank() ? read(Path.of(firstFile)) : first.strip();
    if (!FORM.matcher(key).matches()) {
      throw new StartRefused(
          "The first API key is not one that can be used.",
          "Give it 24 to 200 of A-Z, a-z, 0-9, _, +, /, = and -, such as `openssl rand -hex 32`"
              + " makes them.");
    }
    return Optional.of(key);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new StartRefused(
          "The file of the first API key cannot be read: " + file + ".",
          "Set CARTORIO_API_KEY_FILE to a file this user may read.",
          e);
    }
  }

  @Override
  public String toString() {
    return "KeySettings[first=%s, firstFile=%s, perOwner=%d, overlap=%s]"
        .formatted(first.isBlank() ? "" : "***", firstFile, perOwner, overlap);
  }
}
