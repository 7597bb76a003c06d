package io.cartorio.workers.imaging;

import io.cartorio.platform.image.ImageType;
import io.cartorio.workers.child.ChildOperation;
import io.cartorio.workers.child.ChildReply;
import io.cartorio.workers.child.ChildReply.Content;
import io.cartorio.workers.child.ChildReply.Refusal;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.Map;

/** The child's side of {@link ImageDecoder}. */
public final class DecodeImage implements ChildOperation {
  static final String NAME = "decode-image";
  static final String TYPE = "type";
  static final String MAX_PIXELS = "maxPixels";
  static final String MAX_SIDE = "maxSide";
  static final String BROKEN = "broken";
  static final String TOO_MANY_PIXELS = "too-many-pixels";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ChildReply run(
      Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
    long maxPixels = Long.parseLong(parameters.getOrDefault(MAX_PIXELS, ""));
    int maxSide = Integer.parseInt(parameters.getOrDefault(MAX_SIDE, ""));
    try {
      ImageType type = ImageType.valueOf(parameters.getOrDefault(TYPE, ""));
      return switch (type) {
        case BMP -> bitmap(payload, memory, maxPixels, maxSide);
        case JPEG, PNG, HEIC, HEIF, AVIF, TIFF, WEBP ->
            encoded(type, payload, memory, maxPixels, maxSide);
      };
    } catch (VipsException | IOException e) {
      return new Refusal(BROKEN, String.valueOf(e.getMessage()));
    }
  }

  private static ChildReply encoded(
      ImageType type, MemorySegment payload, SegmentAllocator memory, long maxPixels, int maxSide)
      throws VipsException {
    Vips vips = Vips.instance();
    Vips.Header header = vips.header(payload, memory);
    if ((long) header.width() * header.height() > maxPixels) {
      return new Refusal(TOO_MANY_PIXELS, header.width() + "x" + header.height());
    }
    String options = type == ImageType.JPEG ? shrinkOnLoad(header, maxSide) : "";
    return content(vips.decode(payload, options, header.profiled(), maxSide, memory), header);
  }

  /** JPEG decodes to a half, a quarter or an eighth at a fraction of the cost. */
  private static String shrinkOnLoad(Vips.Header header, int maxSide) {
    int factor = Math.max(header.width(), header.height()) / maxSide;
    return "shrink=" + Math.clamp(Integer.highestOneBit(Math.max(factor, 1)), 1, 8);
  }

  private static ChildReply bitmap(
      MemorySegment payload, SegmentAllocator memory, long maxPixels, int maxSide)
      throws VipsException, IOException {
    Bitmap.Header size = Bitmap.header(payload);
    if ((long) size.width() * size.height() > maxPixels) {
      return new Refusal(TOO_MANY_PIXELS, size.width() + "x" + size.height());
    }
    MemorySegment rgb = Bitmap.decode(payload, size, memory);
    return content(
        Vips.instance().shrink(rgb, size.width(), size.height(), maxSide, memory),
        new Vips.Header(size.width(), size.height(), 1, false));
  }

  private static ChildReply content(Vips.Pixels pixels, Vips.Header original) {
    return new Content(
        Map.of(
            "width", Integer.toString(pixels.width()),
            "height", Integer.toString(pixels.height()),
            "orientation", Integer.toString(original.orientation()),
            "originalWidth", Integer.toString(original.width()),
            "originalHeight", Integer.toString(original.height())),
        pixels.rgb(),
        pixels::free);
  }
}
