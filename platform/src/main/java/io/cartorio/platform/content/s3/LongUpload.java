package io.cartorio.platform.content.s3;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object that is sent in parts. Unless it is completed, closing it leaves nothing of it. */
final class LongUpload implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LongUpload.class);

  private final Bucket bucket;
  private final String key;
  private final String id;
  private final List<CompletedPart> parts = new ArrayList<>();
  private boolean ended;

  LongUpload(Bucket bucket, String key) throws IOException {
    this.bucket = bucket;
    this.key = key;
    id =
        Call.of(
                key,
                () ->
                    bucket
                        .client()
                        .createMultipartUpload(c -> c.bucket(bucket.name()).key(bucket.full(key))))
            .uploadId();
  }

  void send(RequestBody part) throws IOException {
    int number = parts.size() + 1;
    String tag =
        Call.of(
                key,
                () ->
                    bucket
                        .client()
                        .uploadPart(
                            u ->
                                u.bucket(bucket.name())
                                    .key(bucket.full(key))
                                    .uploadId(id)
                                    .partNumber(number),
                            part))
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
  }

  /** Returns whether the object stands there now: something else may have been there before. */
  boolean complete() throws IOException {
    return Call.of(
        key,
        () -> {
          try {
            bucket
                .client()
                .completeMultipartUpload(
                    c ->
                        c.bucket(bucket.name())
                            .key(bucket.full(key))
                            .uploadId(id)
                            .ifNoneMatch("*")
                            .multipartUpload(u -> u.parts(parts)));
            ended = true;
            return true;
          } catch (S3Exception e) {
            if (e.statusCode() == Call.PRECONDITION_FAILED) {
              return false;
            }
            throw e;
          }
        });
  }

  @Override
  public void close() {
    if (ended) {
      return;
    }
    try {
      var unused =
          bucket
              .client()
              .abortMultipartUpload(
                  a -> a.bucket(bucket.name()).key(bucket.full(key)).uploadId(id));
    } catch (SdkException e) {
      LOG.atWarn()
          .addKeyValue("reason", e.getMessage())
          .log("an upload to S3 was not ended; a start or a lifecycle rule will end it");
    }
  }
}
