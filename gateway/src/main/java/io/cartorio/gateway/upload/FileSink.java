package io.cartorio.gateway.upload;

import io.cartorio.schemas.content.ContentRef;
import java.io.IOException;
import java.io.InputStream;

/** Where the file of an upload goes while it arrives. */
public interface FileSink {

  /**
   * Takes everything {@code content} yields.
   *
   * @throws io.cartorio.platform.content.ContentTooLargeException when that is over {@code
   *     maxBytes}
   */
  ContentRef take(String mediaType, InputStream content, long maxBytes) throws IOException;
}
