package io.cartorio.gateway.submit;

import io.cartorio.gateway.problem.Refused;
import io.cartorio.gateway.upload.FileRule;
import io.cartorio.gateway.upload.FileSink;
import io.cartorio.gateway.upload.TypedFile;
import io.cartorio.gateway.upload.Upload;
import io.cartorio.schemas.content.ContentRef;
import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.schemas.operation.ClassifyDocument;
import io.cartorio.schemas.operation.ExtractFields;
import io.cartorio.schemas.operation.NoWork;
import io.cartorio.schemas.operation.Operation;
import io.cartorio.schemas.operation.ProcessDocument;
import io.cartorio.schemas.operation.ReadText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What an operation works on, of what a request sent. */
final class Inputs {
  private Inputs() {}

  /**
   * @param sink where an empty input goes, for an operation that looks at none
   * @throws Refused when they are not what the operation takes
   */
  static List<ContentRef> of(Operation operation, Upload read, FileSink sink) throws IOException {
    return switch (operation) {
      case ReadText text -> images(read, FileRule.IMAGE);
      case ProcessDocument process -> images(read, FileRule.IMAGES);
      case ClassifyDocument classify -> images(read, FileRule.IMAGES);
      case ExtractFields extract -> images(read, FileRule.IMAGES);
      case NoWork noWork -> read.files().isEmpty() ? List.of(nothing(sink)) : one(read);
    };
  }

  /** The fields may have come after the files, so that nothing was known of these at first. */
  private static List<ContentRef> images(Upload read, FileRule rule) {
    requireFile(read);
    if (read.files().size() > rule.most()) {
      throw Refused.badParameter("arquivo: max. " + rule.most());
    }
    for (ContentRef file : read.files()) {
      if (file.size() == 0) {
        throw Refused.because(FailureCategory.EMPTY_INPUT);
      }
      if (!file.mediaType().startsWith("image/")) {
        throw TypedFile.notAnImage();
      }
    }
    return read.files();
  }

  /**
   * @throws Refused when no file came
   */
  static void requireFile(Upload read) {
    if (read.files().isEmpty()) {
      throw Refused.badParameter("arquivo (multipart/form-data)");
    }
  }

  private static List<ContentRef> one(Upload read) {
    if (read.files().size() > 1) {
      throw Refused.badParameter("arquivo: max. 1");
    }
    return read.files();
  }

  private static ContentRef nothing(FileSink sink) throws IOException {
    return sink.take("application/octet-stream", InputStream.nullInputStream(), 0);
  }
}
