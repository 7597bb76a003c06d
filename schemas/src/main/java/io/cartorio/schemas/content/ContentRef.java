package io.cartorio.schemas.content;

import io.cartorio.schemas.id.Sha256;
import java.util.regex.Pattern;

/**
 * A claim check: the place of some bytes instead of the bytes.
 *
 * @param mediaType what the bytes were recognised as, such as {@code image/jpeg}
 * @param size in bytes, at least 0
 */
public record ContentRef(ContentKey key, String mediaType, long size, Sha256 sha256) {
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,64}");

  public ContentRef {
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("a media type is type/subtype in lower case");
    }
    if (size < 0) {
      throw new IllegalArgumentException("a size is at least 0");
    }
  }
}
