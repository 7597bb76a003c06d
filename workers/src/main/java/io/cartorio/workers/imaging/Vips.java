package io.cartorio.workers.imaging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What we need of libvips 8.14 or later: read a header, and decode, shrink and convert to 8-bit
 * sRGB. Runs on one thread, keeps no cache, and loads nothing but the formats we take.
 */
final class Vips {
  /** VIPS_SIZE_DOWN, VIPS_INTERPRETATION_sRGB and VIPS_FORMAT_UCHAR. */
  private static final int SIZE_DOWN = 2;

  private static final int SRGB = 22;
  private static final int UCHAR = 0;
  private static final double WHITE = 255;

  private static final String[] TRUSTED_LOADERS = {
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadHeif",
    "VipsForeignLoadTiff",
    "VipsForeignLoadWebp"
  };

  private final VipsLibrary library;

  /** A picture's size as stored, its EXIF orientation, and whether it brings a colour profile. */
  record Header(int width, int height, int orientation, boolean profiled) {}

  /** Pixels in libvips' memory, to be freed by the caller. */
  record Pixels(int width, int height, MemorySegment rgb, VipsLibrary library) {
    void free() {
      library.free(rgb);
    }
  }

  private static final class Holder {
    static final Vips INSTANCE = new Vips(VipsLibrary.load());
  }

  static Vips instance() {
    return Holder.INSTANCE;
  }

  private Vips(VipsLibrary library) {
    this.library = library;
    library.start(TRUSTED_LOADERS);
  }

  /** Reads the header alone. */
  Header header(MemorySegment encoded, SegmentAllocator memory) throws VipsException {
    MemorySegment image = library.open(encoded, memory.allocateFrom(""));
    try {
      return new Header(
          library.intOf("vips_image_get_width", image),
          library.intOf("vips_image_get_height", image),
          library.intOf("vips_image_get_orientation", image),
          library.has(image, memory.allocateFrom("icc-profile-data")));
    } finally {
      library.unref(image);
    }
  }

  /**
   * Decodes to at most {@code maxSide} pixels a side, upright.
   *
   * <p>The picture is decoded to memory before it is shrunk: in one pipeline libvips 8.14 fills
   * what it could not read with black and says nothing.
   *
   * @param options of the loader, such as {@code shrink=2}; may be empty
   */
  Pixels decode(
      MemorySegment encoded, String options, boolean profiled, int maxSide, SegmentAllocator memory)
      throws VipsException {
    String all = "[access=sequential,fail_on=error" + (options.isEmpty() ? "" : ",") + options;
    MemorySegment lazy = library.open(encoded, memory.allocateFrom(all + "]"));
    MemorySegment whole;
    try {
      whole = library.present("vips_image_copy_memory", lazy);
    } finally {
      library.unref(lazy);
    }
    return shrink(whole, profiled, maxSide, memory);
  }

  /** Shrinks RGB pixels to at most {@code maxSide} a side. */
  Pixels shrink(MemorySegment rgb, int width, int height, int maxSide, SegmentAllocator memory)
      throws VipsException {
    return shrink(library.wrap(rgb, width, height), false, maxSide, memory);
  }

  private Pixels shrink(MemorySegment image, boolean profiled, int maxSide, SegmentAllocator memory)
      throws VipsException {
    try {
      return rgb(thumbnail(image, profiled, maxSide, memory), memory);
    } finally {
      library.unref(image);
    }
  }

  /** A broken colour profile is no reason to refuse a picture: it is read without. */
  private MemorySegment thumbnail(
      MemorySegment image, boolean profiled, int maxSide, SegmentAllocator memory)
      throws VipsException {
    if (profiled) {
      try {
        return resized(image, maxSide, memory, "export_profile", "srgb");
      } catch (VipsException e) {
        return resized(image, maxSide, memory);
      }
    }
    return resized(image, maxSide, memory);
  }

  private MemorySegment resized(
      MemorySegment image, int maxSide, SegmentAllocator memory, String... more)
      throws VipsException {
    MemorySegment out = memory.allocate(ADDRESS);
    List<Object> arguments = new ArrayList<>();
    Collections.addAll(arguments, image, out, maxSide);
    Collections.addAll(arguments, memory.allocateFrom("height"), maxSide);
    Collections.addAll(arguments, memory.allocateFrom("size"), SIZE_DOWN);
    for (String text : more) {
      arguments.add(memory.allocateFrom(text));
    }
    arguments.add(MemorySegment.NULL);
    library.call("vips_thumbnail_image", 3, arguments.toArray());
    return out.get(ADDRESS, 0);
  }

  private Pixels rgb(MemorySegment image, SegmentAllocator memory) throws VipsException {
    MemorySegment coloured = step("vips_colourspace", image, memory, SRGB, MemorySegment.NULL);
    MemorySegment flat = flattened(coloured, memory);
    MemorySegment bytes = step("vips_cast", flat, memory, UCHAR, MemorySegment.NULL);
    try {
      int bands = library.intOf("vips_image_get_bands", bytes);
      if (bands != 3) {
        throw new VipsException("not a colour picture: " + bands + " bands");
      }
      int width = library.intOf("vips_image_get_width", bytes);
      int height = library.intOf("vips_image_get_height", bytes);
      MemorySegment pixels = library.write(bytes, memory.allocate(JAVA_LONG));
      return new Pixels(width, height, pixels, library);
    } finally {
      library.unref(bytes);
    }
  }

  private MemorySegment flattened(MemorySegment image, SegmentAllocator memory)
      throws VipsException {
    if (library.intOf("vips_image_hasalpha", image) == 0) {
      return image;
    }
    MemorySegment white = library.doubles(memory.allocateFrom(JAVA_DOUBLE, WHITE, WHITE, WHITE), 3);
    try {
      return step(
          "vips_flatten",
          image,
          memory,
          memory.allocateFrom("background"),
          white,
          MemorySegment.NULL);
    } finally {
      library.unrefArea(white);
    }
  }

  /** Runs one operation and lets go of its input. */
  private MemorySegment step(
      String operation, MemorySegment image, SegmentAllocator memory, Object... rest)
      throws VipsException {
    MemorySegment out = memory.allocate(ADDRESS);
    Object[] arguments = new Object[rest.length + 2];
    arguments[0] = image;
    arguments[1] = out;
    System.arraycopy(rest, 0, arguments, 2, rest.length);
    int fixed = rest[0] instanceof Integer ? 3 : 2;
    try {
      library.call(operation, fixed, arguments);
      return out.get(ADDRESS, 0);
    } finally {
      library.unref(image);
    }
  }
}
