package io.cartorio.platform.testing;

import io.cartorio.platform.content.s3.S3Settings;
import java.util.HashMap;
import java.util.Map;

/**
 * An S3 server of the test's own, on a free port, that keeps everything in memory and checks
 * signatures. It can be killed and started again, empty, at the same address.
 */
public interface TestS3 extends AutoCloseable {
  String ACCESS_KEY = "the-access-key";
  String SECRET_KEY = "the-secret-key";

  /** Returns once it answers. */
  static TestS3 start() {
    return LocalS3.start(null);
  }

  /** The same over TLS. */
  static TestS3 start(Certificate certificate) {
    return LocalS3.start(certificate);
  }

  String endpoint();

  void createBucket(String bucket);

  /** Settings of a store in {@code bucket}, with the smallest parts; {@code more} are stronger. */
  default Map<String, String> settings(String bucket, Map<String, String> more) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "bucket",
                bucket,
                "endpoint",
                endpoint(),
                "path-style",
                "true",
                "access-key",
                ACCESS_KEY,
                "secret-key",
                SECRET_KEY,
                "part-size",
                "5MB"));
    settings.putAll(more);
    return settings;
  }

  default S3Settings bound(String bucket, Map<String, String> more) {
    return Settings.bind("cartorio.content.s3", S3Settings.class, settings(bucket, more));
  }

  /** Ends it at once, with all it knew. */
  void kill();

  /** Starts it again, empty. */
  void resume();

  @Override
  void close();
}
