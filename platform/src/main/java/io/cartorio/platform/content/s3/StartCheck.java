package io.cartorio.platform.content.s3;

import io.cartorio.platform.StartRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * Whether the bucket can be used as the store needs it: it is there, may be listed, written and
 * deleted from, keeps no versions, and refuses to write what stands already.
 */
public final class StartCheck {
  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final S3Client client;
  private final String name;
  private final S3Settings settings;

  public StartCheck(S3Client client, String name, S3Settings settings) {
    this.client = client;
    this.name = name;
    this.settings = settings;
  }

  /**
   * @throws StartRefused with the reason and the cure
   */
  public void run() {
    try {
      var unused = client.listObjectsV2(l -> l.bucket(name).prefix(settings.prefix()).maxKeys(1));
      refuseVersions();
      refuseOverwriting();
    } catch (SdkException e) {
      throw refused(e);
    } catch (IOException e) {
      throw e.getCause() instanceof SdkException cause ? refused(cause) : refused(e.toString(), e);
    }
  }

  /** Whether the bucket answers, within two seconds. */
  public boolean isWell() {
    try {
      var unused =
          client.headBucket(
              h -> h.bucket(name).overrideConfiguration(o -> o.apiCallTimeout(PATIENCE)));
      return true;
    } catch (SdkException e) {
      return false;
    }
  }

  private void refuseVersions() {
    try {
      if (client.getBucketVersioning(v -> v.bucket(name)).status()
          == BucketVersioningStatus.ENABLED) {
        throw new StartRefused(
            "Versions are kept in %s, so that what is erased would stay.".formatted(place()),
            "Suspend the bucket's versioning and remove the versions there are, or choose another"
                + " bucket with cartorio.content.s3.bucket.");
      }
    } catch (AwsServiceException e) {
      LOG.atWarn()
          .addKeyValue("answer", Call.code(e))
          .log("whether the bucket keeps versions cannot be seen; it must not");
    }
  }

  private void refuseOverwriting() throws IOException {
    Bucket bucket = new Bucket(client, name, settings.prefix());
    String key = "probe/" + UUID.randomUUID();
    try {
      boolean first = bucket.putIfAbsent(key, RequestBody.fromString("1"));
      boolean second = bucket.putIfAbsent(key, RequestBody.fromString("2"));
      if (!first || second || overwritesInParts(bucket, key)) {
        throw new StartRefused(
            "What stands in %s is written over though S3 is asked not to (If-None-Match: *)."
                .formatted(place()),
            "Use a server that knows conditional writes, of one part and of several, or another"
                + " by cartorio.content.s3.endpoint.");
      }
    } finally {
      bucket.delete(key);
    }
  }

  private static boolean overwritesInParts(Bucket bucket, String key) throws IOException {
    try (LongUpload upload = new LongUpload(bucket, key)) {
      upload.send(RequestBody.fromString("3"));
      return upload.complete();
    }
  }

  private StartRefused refused(SdkException e) {
    if (!(e instanceof AwsServiceException answer)) {
      return refused(String.valueOf(e.getMessage()), e);
    }
    String code = Call.code(answer);
    return switch (code) {
      case "NoSuchBucket" ->
          new StartRefused(
              "There is no %s for the content store.".formatted(place()),
              "Create it, or set cartorio.content.s3.bucket to one that exists.",
              e);
      case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken" ->
          new StartRefused(
              "S3 does not know the credentials for %s (%s).".formatted(place(), code),
              "Set cartorio.content.s3.access-key and .secret-key, or give Amazon's credentials in"
                  + " another of their ways.",
              e);
      case "AccessDenied" ->
          new StartRefused(
              "S3 refuses these credentials in %s.".formatted(place()),
              "Allow them to list the bucket, to get, put and delete its objects, and to list and"
                  + " abort its multipart uploads.",
              e);
      default -> refused("S3 answered %d %s".formatted(answer.statusCode(), code), e);
    };
  }

  private StartRefused refused(String reason, Throwable e) {
    return new StartRefused(
        "The content store in %s cannot be used: %s.".formatted(place(), reason),
        "Check cartorio.content.s3.endpoint, .region and .path-style (servers other than Amazon's"
            + " often need path-style=true), .trust for TLS, and that credentials are given.",
        e);
  }

  private String place() {
    return settings.place();
  }
}
