package io.cartorio.gateway.upload;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.platform.image.ImageType;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** A file that arrives: its type told by its first bytes, and passed on if it may be that. */
public final class TypedFile {
  private TypedFile() {}

  /**
   * @throws Refused when it is not what {@code rule} lets in
   */
  public static ContentRef store(InputStream file, FileRule rule, FileSink sink, DataSize largest)
      throws IOException {
    PushbackInputStream content = new PushbackInputStream(file, ImageType.HEAD_BYTES);
    byte[] head = content.readNBytes(ImageType.HEAD_BYTES);
    content.unread(head);
    Optional<ImageType> type = ImageType.of(head);
    if (rule.isOfImages()) {
      if (head.length == 0) {
        throw Refused.because(FailureCategory.EMPTY_INPUT);
      }
      if (type.isEmpty()) {
        throw notAnImage();
      }
    }
    String mediaType = type.map(ImageType::mediaType).orElse("application/octet-stream");
    return sink.take(mediaType, content, largest.toBytes());
  }

  /** What is said of a file that is none of the images we take. */
  public static Refused notAnImage() {
    return Refused.because(FailureCategory.UNSUPPORTED_TYPE, "accepted", ImageType.all());
  }
}
