package io.cartorio.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTypeTest {

  @ParameterizedTest
  @CsvSource({
    "JPEG, ffd8ffe000104a464946",
    "PNG, 89504e470d0a1a0a0000000d49484452",
    "TIFF, 49492a0008000000",
    "TIFF, 4d4d002a00000008",
    "BMP, 424d3600000000000000360000002800000010000000",
    "WEBP, 524946462400000057454250565038",
    // ftyp boxes: size, "ftyp", major brand, version, compatible brands
    "HEIC, 0000001866747970686569630000000068656963",
    "AVIF, 0000001c6674797061766966000000006d696631",
    "AVIF, 0000001c667479706d696631000000006d69663161766966",
    "HEIC, 0000001c667479706d696631000000006d69663168656963",
    "HEIF, 00000018667479706d696631000000006d696631"
  })
  void firstBytesTellTheType(ImageType type, String head) {
    assertThat(ImageType.of(HexFormat.of().parseHex(head))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ff",
        "25504446",
        "424d206973206e6f742061206269746d61702e2e2e2e",
        "504b0304",
        "47494638396101000100",
        "52494646240000005741564566",
        "000000186674797069736f6d0000000069736f6d",
        "3c737667"
      })
  void nothingElseIsAnImage(String head) {
    assertThat(ImageType.of(HexFormat.of().parseHex(head))).isEmpty();
  }

  @Test
  void brandsBeyondTheirBoxAreNotRead() {
    byte[] box = HexFormat.of().parseHex("00000014667479706d696631000000006d69663161766966");

    assertThat(ImageType.of(box)).contains(ImageType.HEIF);
  }

  @ParameterizedTest
  @EnumSource(ImageType.class)
  void everyTypeIsNamedToClients(ImageType type) {
    assertThat(ImageType.all()).contains(type.name());
    assertThat(type.mediaType()).startsWith("image/");
  }

  @Test
  void anyPrefixOfAnyHeadIsRead() {
    byte[] head = "RIFF....WEBPftypmif1".getBytes(StandardCharsets.US_ASCII);

    for (int length = 0; length <= head.length; length++) {
      assertThat(ImageType.of(Arrays.copyOf(head, length)).isPresent()).isEqualTo(length >= 12);
    }
  }
}
