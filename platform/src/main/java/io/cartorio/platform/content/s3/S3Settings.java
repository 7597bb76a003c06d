package io.cartorio.platform.content.s3;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param bucket which must exist, without versions
 * @param prefix before each key, such as {@code cartorio/}; of several installations in one bucket
 *     each needs its own
 * @param endpoint of a server that is not Amazon's, such as {@code https://s3.example:9000}
 * @param region as requests are signed for
 * @param pathStyle whether the bucket is named in the path and not in the host's name
 * @param accessKey and {@code secretKey}: without both, the credentials are looked for as every
 *     Amazon client does (environment, profile, container, machine)
 * @param secretKey of {@code accessKey}
 * @param trust a PEM file of the authorities that are believed instead of those of Java
 * @param partSize the bytes that are sent at once, of which a temporary file is kept meanwhile
 * @param connections at once, of this process
 * @param connectTimeout of a connection
 * @param timeout of the server's silence
 */
@Validated
@ConfigurationProperties("cartorio.content.s3")
public record S3Settings(
    @Nullable String bucket,
    @DefaultValue("")
        @Pattern(
            regexp = "([A-Za-z0-9._-]+/)*",
            message =
                "ends with a slash and has letters, digits, dots, hyphens and low lines between"
                    + " slashes")
        String prefix,
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") @NotBlank String region,
    @DefaultValue("false") boolean pathStyle,
    @Nullable String accessKey,
    @Nullable String secretKey,
    @Nullable Path trust,
    @DefaultValue("8MB") DataSize partSize,
    @DefaultValue("128") @Min(1) @Max(10_000) int connections,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration timeout) {
  private static final DataSize SMALLEST_PART = DataSize.ofMegabytes(5);
  private static final DataSize LARGEST_PART = DataSize.ofGigabytes(1);

  public S3Settings {
    if (partSize.compareTo(SMALLEST_PART) < 0 || partSize.compareTo(LARGEST_PART) > 0) {
      throw new IllegalArgumentException(
          "cartorio.content.s3.part-size is 5MB, the least that S3 takes, to 1GB");
    }
    if ((accessKey == null) != (secretKey == null)) {
      throw new IllegalArgumentException(
          "cartorio.content.s3.access-key and cartorio.content.s3.secret-key are set together or"
              + " not at all");
    }
  }

  /** Where the bucket is, for people. */
  String place() {
    return "bucket %s at %s"
        .formatted(bucket, endpoint == null ? "Amazon S3 in " + region : endpoint);
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return "S3Settings[bucket=%s, prefix=%s, endpoint=%s, region=%s]"
        .formatted(bucket, prefix, endpoint, region);
  }
}
