package io.cartorio.platform.image;

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
    // BigTIFF: 43, the size of an offset (8), nothing
    "TIFF, 49492b00080000001000000000000000",
    "TIFF, 4d4d002b000800000000000000000010",
    // bitmaps of BITMAPINFOHEADER (40 bytes), BITMAPCOREHEADER (12) and BITMAPV5HEADER (124)
    "BMP, 424d3600000000000000360000002800000010000000",
    "BMP, 424d36000000000000001a0000000c00000010001000",
    "BMP, 424d36000000000000008a0000007c00000010000000",
    "WEBP, 524946462400000057454250565038",
    // ftyp boxes: size, "ftyp", major brand, version, compatible brands
    "HEIC, 0000001866747970686569630000000068656963",
    "AVIF, 0000001c6674797061766966000000006d696631",
    "AVIF, 0000001c667479706d696631000000006d69663161766966",
    "AVIF, 0000001c667479706d736631000000006d73663161766973",
    "HEIC, 0000001c667479706d696631000000006d69663168656963",
    "HEIC, 0000001c667479706d736631000000006d73663168657663",
    "HEIF, 00000018667479706d696631000000006d696631",
    "HEIF, 00000018667479706d696632000000006d696632"
  })
  void firstBytesTellTheType(ImageType type, String head) {
    assertThat(ImageType.of(HexFormat.of().parseHex(head))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"})
  void everyBrandOfAnHevcImageIsKnown(String brand) {
    assertThat(ImageType.of(container(brand))).contains(ImageType.HEIC);
    assertThat(ImageType.of(container("mif1", brand))).contains(ImageType.HEIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ff",
        // PDF, "BM" as the start of a sentence, of a short one, and with a header of 41 bytes
        "25504446",
        "424d206973206e6f742061206269746d61702e2e2e2e",
        "424d2073686f7274",
        "424d3600000000000000360000002900000010000000",
        "504b0304",
        "47494638396101000100",
        "52494646240000005741564566",
        // BigTIFF with an offset of 4 bytes
        "49492b00040000001000000000000000",
        // a film
        "000000186674797069736f6d0000000069736f6d",
        // a film that says it may be read as an image
        "0000001c6674797069736f6d0000000069736f6d61766966",
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

  @Test
  void theWholeImageSaysNoMoreThanItsHead() {
    String[] many = new String[40];
    Arrays.fill(many, "miaf");
    many[39] = "avif";
    byte[] whole = container("mif1", many);

    assertThat(ImageType.of(whole))
        .isEqualTo(ImageType.of(Arrays.copyOf(whole, ImageType.HEAD_BYTES)))
        .contains(ImageType.HEIF);
  }

  @Test
  void aBoxOfAnAbsurdSizeIsReadNoFurtherThanTheHead() {
    byte[] box = container("mif1", "heic");
    Arrays.fill(box, 0, 4, (byte) 0xff);

    assertThat(ImageType.of(box)).contains(ImageType.HEIC);
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

  private static byte[] container(String major, String... compatible) {
    String brands = String.join("", compatible);
    String box = "\0\0\0" + (char) (16 + brands.length()) + "ftyp" + major + "\0\0\0\0" + brands;
    return box.getBytes(StandardCharsets.ISO_8859_1);
  }
}
