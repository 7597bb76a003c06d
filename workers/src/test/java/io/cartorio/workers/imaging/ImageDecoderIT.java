package io.cartorio.workers.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cartorio.platform.image.ImageType;
import io.cartorio.workers.child.ChildPool;
import io.cartorio.workers.child.ChildSettings;
import io.cartorio.workers.image.RgbImage;
import io.cartorio.workers.imaging.Decoding.Broken;
import io.cartorio.workers.imaging.Decoding.Decoded;
import io.cartorio.workers.imaging.Decoding.TooManyBytes;
import io.cartorio.workers.imaging.Decoding.TooManyPixels;
import io.cartorio.workers.imaging.Decoding.UnsupportedType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ImageDecoderIT {
  private static final int RED = 0xff0000;
  private static final int GREEN = 0x00ff00;
  private static final int BLUE = 0x0000ff;
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x000000;

  private static final SimpleMeterRegistry REGISTRY = new SimpleMeterRegistry();
  private static final ChildPool CHILDREN =
      new ChildPool(
          new ChildSettings(
              1,
              DataSize.ofMegabytes(128),
              DataSize.ofMegabytes(1536),
              Duration.ofSeconds(60),
              Duration.ofSeconds(60),
              Duration.ofMinutes(1),
              null),
          REGISTRY);

  private final ImageDecoder decoder =
      new ImageDecoder(CHILDREN, new ImagingSettings(DataSize.ofMegabytes(20), 50_000_000, 2000));

  @TempDir private Path folder = Path.of("");

  @AfterAll
  static void endChildren() {
    assertThat(REGISTRY.counter("cartorio.child.starts").count())
        .as("no input killed the child")
        .isEqualTo(1);
    CHILDREN.close();
  }

  private Decoded decoded(byte[] bytes) throws InterruptedException {
    Decoding decoding = decoder.decode(bytes);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }

  private static void assertColour(RgbImage image, double x, double y, int colour) {
    int at = 3 * ((int) (y * image.height()) * image.width() + (int) (x * image.width()));
    byte[] rgb = image.rgb();
    assertThat(rgb[at] & 0xff).as("red at %s,%s", x, y).isCloseTo(colour >> 16, within());
    assertThat(rgb[at + 1] & 0xff).as("green").isCloseTo((colour >> 8) & 0xff, within());
    assertThat(rgb[at + 2] & 0xff).as("blue").isCloseTo(colour & 0xff, within());
  }

  private static org.assertj.core.data.Offset<Integer> within() {
    return org.assertj.core.api.Assertions.within(40);
  }

  private static void assertDrawn(RgbImage image) {
    assertColour(image, 0.25, 0.7, RED);
    assertColour(image, 0.75, 0.7, BLUE);
    assertColour(image, 0.5, 0.1, GREEN);
  }

  @ParameterizedTest
  @CsvSource({
    ".jpg, JPEG",
    ".png, PNG",
    ".heic, HEIC",
    ".avif, AVIF",
    ".tif, TIFF",
    ".webp, WEBP",
    ".tif[compression=lzw], TIFF",
    ".tif[tile], TIFF",
    ".tif[bigtiff], TIFF",
    ".png[interlace], PNG",
    ".jpg[interlace], JPEG",
    ".webp[lossless], WEBP",
    ".png[palette], PNG"
  })
  void every_format_is_decoded_to_the_same_picture(String suffix, ImageType type) throws Exception {
    byte[] file = Pictures.converted(folder, suffix, 320, 200);

    Decoded decoded = decoded(file);

    assertThat(decoded.type()).isEqualTo(type);
    assertThat(decoded.width()).isEqualTo(320);
    assertThat(decoded.image().width()).isEqualTo(320);
    assertThat(decoded.image().height()).isEqualTo(200);
    assertThat(decoded.orientation()).isEqualTo(ExifOrientation.UPRIGHT);
    assertDrawn(decoded.image());
  }

  @Test
  void a_bitmap_is_decoded_without_imagemagick() throws Exception {
    Decoded decoded = decoded(Pictures.drawn("bmp", 2400, 1200));

    assertThat(decoded.type()).isEqualTo(ImageType.BMP);
    assertThat(decoded.image().width()).isEqualTo(2000);
    assertThat(decoded.image().height()).isEqualTo(1000);
    assertDrawn(decoded.image());
  }

  @Test
  void a_large_picture_is_shrunk_to_the_longer_side_and_a_small_one_kept() throws Exception {
    Decoded large = decoded(Pictures.drawn("jpg", 4000, 3000));
    Decoded small = decoded(Pictures.drawn("jpg", 100, 50));

    assertThat(large.image().width()).isEqualTo(2000);
    assertThat(large.image().height()).isEqualTo(1500);
    assertThat(large.width()).isEqualTo(4000);
    assertDrawn(large.image());
    assertThat(small.image().width()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 8})
  void the_exif_orientation_is_applied_and_reported(int value) throws Exception {
    Decoded decoded = decoded(Pictures.turned(Pictures.drawn("jpg", 320, 200), value));

    RgbImage image = decoded.image();
    assertThat(decoded.orientation()).isEqualTo(new ExifOrientation(value));
    switch (value) {
      case 3 -> {
        assertColour(image, 0.25, 0.3, BLUE);
        assertColour(image, 0.5, 0.9, GREEN);
      }
      case 6 -> {
        assertThat(image.width()).isEqualTo(200);
        assertColour(image, 0.9, 0.5, GREEN);
        assertColour(image, 0.3, 0.25, RED);
      }
      case 8 -> {
        assertThat(image.width()).isEqualTo(200);
        assertColour(image, 0.1, 0.5, GREEN);
        assertColour(image, 0.7, 0.25, BLUE);
      }
      default -> throw new AssertionError();
    }
  }

  @Test
  void print_colours_become_screen_colours() throws Exception {
    byte[] cmyk = Pictures.converted(folder, ".jpg", 320, 200, 15);

    RgbImage image = decoded(cmyk).image();

    assertThat(image.rgb()).hasSize(320 * 200 * 3);
    int red = 3 * (140 * 320 + 80);
    assertThat(image.rgb()[red] & 0xff).isGreaterThan(180);
    assertThat(image.rgb()[red + 1] & 0xff).isLessThan(110);
  }

  @Test
  void a_colour_profile_is_applied() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    RgbImage image = decoded(Pictures.profiled(128, linear)).image();

    assertThat(image.rgb()[0] & 0xff).isCloseTo(188, within());
    assertThat(image.rgb()[0] & 0xff).isGreaterThan(170);
  }

  @Test
  void a_broken_colour_profile_is_left_out() throws Exception {
    RgbImage image = decoded(Pictures.profiled(128, new byte[500])).image();

    assertThat(image.rgb()[0] & 0xff).isEqualTo(128);
  }

  @Test
  void what_is_clear_becomes_white() throws Exception {
    RgbImage image = decoded(Pictures.transparent(320, 200)).image();

    assertColour(image, 0.25, 0.5, WHITE);
    assertColour(image, 0.75, 0.5, BLACK);
  }

  @Test
  void grey_and_16_bit_pictures_come_out_in_8_bit_colour() throws Exception {
    assertThat(decoded(Pictures.grey(32, 20)).image().rgb()).hasSize(32 * 20 * 3);
    assertThat(decoded(Pictures.deep(32, 20)).image().rgb()).hasSize(32 * 20 * 3);
  }

  @Test
  void a_png_that_says_60000_by_60000_is_refused_without_decoding() throws Exception {
    long start = System.nanoTime();

    Decoding decoding = decoder.decode(Pictures.hugePng(60_000, 60_000));

    assertThat(decoding).isInstanceOf(TooManyPixels.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_bitmap_that_says_60000_by_60000_is_refused_without_decoding() throws Exception {
    byte[] bmp = Pictures.drawn("bmp", 32, 20);
    java.nio.ByteBuffer.wrap(bmp)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .putInt(18, 60_000)
        .putInt(22, -60_000);

    assertThat(decoder.decode(bmp)).isInstanceOf(TooManyPixels.class);
  }

  @Test
  void a_bitmap_that_wraps_another_format_is_refused() throws Exception {
    byte[] bmp = Pictures.drawn("bmp", 32, 20);
    bmp[30] = 5;

    assertThat(decoder.decode(bmp)).isInstanceOf(Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {".jpg", ".png", ".heic", ".avif", ".tif", ".webp", ".jpg[interlace]"})
  void a_truncated_file_is_broken(String suffix) throws Exception {
    byte[] whole = Pictures.converted(folder, suffix, 640, 400);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    byte[] head = Arrays.copyOf(whole, 40);

    assertThat(decoder.decode(half)).isInstanceOf(Broken.class);
    assertThat(decoder.decode(head)).isInstanceOf(Broken.class);
  }

  @Test
  void a_truncated_bitmap_is_broken() throws Exception {
    byte[] whole = Pictures.drawn("bmp", 320, 200);

    assertThat(decoder.decode(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Broken.class);
    assertThat(decoder.decode(Arrays.copyOf(whole, 20))).isInstanceOf(Broken.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text in a file that is named photo.jpg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>",
        "%PDF-1.7 a document, no image",
        "P3 1 1 255 0 0 0"
      })
  void what_is_no_image_is_refused(String content) throws Exception {
    assertThat(decoder.decode(content.getBytes(UTF_8))).isInstanceOf(UnsupportedType.class);
  }

  @Test
  void a_format_that_hides_behind_a_known_head_is_not_loaded() throws Exception {
    byte[] disguised =
        "\u0089PNG\r\n\u001a\n<svg xmlns='http://www.w3.org/2000/svg'/>"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(decoder.decode(disguised)).isInstanceOf(Broken.class);
  }

  @Test
  void more_bytes_than_allowed_are_refused() throws Exception {
    byte[] large = Arrays.copyOf(Pictures.drawn("jpg", 32, 20), 20 * 1024 * 1024 + 1);

    assertThat(decoder.decode(large)).isInstanceOf(TooManyBytes.class);
  }

  @Test
  void random_damage_never_kills_the_child() throws Exception {
    java.util.Random random = new java.util.Random(7);
    for (String suffix : new String[] {".jpg", ".png", ".tif", ".webp", ".heic"}) {
      byte[] whole = Pictures.converted(folder, suffix, 200, 120);
      for (int i = 0; i < 20; i++) {
        byte[] damaged = whole.clone();
        for (int j = 0; j < 5; j++) {
          damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt();
        }
        assertThat(decoder.decode(damaged))
            .isInstanceOfAny(Decoded.class, Broken.class, TooManyPixels.class);
      }
    }
  }
}
