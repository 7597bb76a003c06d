package io.cartorio.platform.content.s3;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** A request to S3, of which every failure is one that callers of a content store know. */
interface Call<T> {
  int NOT_FOUND = 404;
  int CONFLICT = 409;
  int PRECONDITION_FAILED = 412;
  int RANGE_NOT_SATISFIABLE = 416;

  T run() throws IOException;

  /**
   * @param key that was asked for
   * @throws NoSuchFileException when nothing stands there
   */
  static <T> T of(String key, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (SdkException e) {
      throw failed(key, e);
    }
  }

  static IOException failed(String key, SdkException e) {
    if (e instanceof AbortedException) {
      IOException interrupted = new InterruptedIOException("interrupted while waiting for S3");
      interrupted.initCause(e);
      return interrupted;
    }
    if (e instanceof AwsServiceException answer) {
      if (answer.statusCode() == NOT_FOUND && !code(answer).equals("NoSuchBucket")) {
        return new NoSuchFileException(key);
      }
      return new IOException(
          "S3 answered %d %s".formatted(answer.statusCode(), code(answer)), answer);
    }
    return new IOException("S3 gave no answer: " + e.getMessage(), e);
  }

  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? ""
        : e.awsErrorDetails().errorCode();
  }
}
