package io.cartorio.workers.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "J",
        "JFIF text that is named photo.jpg",
        "%PDF-1.7 and more",
        "GIF89a and more of it",
        "RIFF....WAVEfmt more",
        "....ftypisommp42 and",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "BM short"
      })
  void what_is_no_image_has_no_type(String content) {
    assertThat(ImageType.of(content.getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void an_iso_container_is_told_by_its_brand() {
    assertThat(ImageType.of("\0\0\0\30ftypheic\0\0\0\0".getBytes(ISO_8859_1)))
        .contains(ImageType.HEIC);
    assertThat(ImageType.of("\0\0\0\30ftypmif1\0\0\0\0".getBytes(ISO_8859_1)))
        .contains(ImageType.HEIF);
    assertThat(ImageType.of("\0\0\0\30ftypavif\0\0\0\0".getBytes(ISO_8859_1)))
        .contains(ImageType.AVIF);
  }
}
