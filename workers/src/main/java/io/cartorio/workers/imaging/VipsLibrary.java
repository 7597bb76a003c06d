package io.cartorio.workers.imaging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** libvips' C functions as the foreign-function API calls them. For one thread at a time. */
final class VipsLibrary {
  private static final String NAME = "libvips.so.42";

  private final Linker linker = Linker.nativeLinker();
  private final SymbolLookup symbols = SymbolLookup.libraryLookup(NAME, Arena.global());
  private final Map<String, MethodHandle> handles = new HashMap<>();

  private VipsLibrary() {}

  static VipsLibrary load() {
    return new VipsLibrary();
  }

  /** Initialises the library, with every loader blocked but those named. */
  void start(String... trustedLoaders) {
    try (Arena arena = Arena.ofConfined()) {
      if ((int) invoke("vips_init", JAVA_INT, -1, arena.allocateFrom("cartorio")) != 0) {
        throw new IllegalStateException("libvips could not be initialised: " + error());
      }
      invoke("vips_concurrency_set", null, -1, 1);
      invoke("vips_cache_set_max", null, -1, 0);
      block(arena.allocateFrom("VipsForeignLoad"), 1);
      for (String loader : trustedLoaders) {
        block(arena.allocateFrom(loader), 0);
      }
    }
  }

  private void block(MemorySegment loader, int blocked) {
    invoke("vips_operation_block_set", null, -1, loader, blocked);
  }

  MemorySegment open(MemorySegment encoded, MemorySegment options) throws VipsException {
    return present(
        invoke(
            "vips_image_new_from_buffer",
            ADDRESS,
            3,
            encoded,
            encoded.byteSize(),
            options,
            MemorySegment.NULL));
  }

  MemorySegment wrap(MemorySegment rgb, int width, int height) throws VipsException {
    return present(
        invoke(
            "vips_image_new_from_memory", ADDRESS, -1, rgb, rgb.byteSize(), width, height, 3, 0));
  }

  MemorySegment write(MemorySegment image, MemorySegment size) throws VipsException {
    MemorySegment pixels = present(invoke("vips_image_write_to_memory", ADDRESS, -1, image, size));
    return pixels.reinterpret(size.get(JAVA_LONG, 0));
  }

  /** A function of one image that answers another. */
  MemorySegment present(String function, MemorySegment image) throws VipsException {
    return present(invoke(function, ADDRESS, -1, image));
  }

  /** A function that answers 0 when it went well; variadic from argument {@code fixed} on. */
  void call(String function, int fixed, Object... arguments) throws VipsException {
    if ((int) invoke(function, JAVA_INT, fixed, arguments) != 0) {
      throw new VipsException(error());
    }
  }

  int intOf(String function, MemorySegment image) {
    return (int) invoke(function, JAVA_INT, -1, image);
  }

  boolean has(MemorySegment image, MemorySegment field) {
    return (long) invoke("vips_image_get_typeof", JAVA_LONG, -1, image, field) != 0;
  }

  MemorySegment doubles(MemorySegment values, int count) {
    return (MemorySegment) invoke("vips_array_double_new", ADDRESS, -1, values, count);
  }

  void unref(MemorySegment object) {
    invoke("g_object_unref", null, -1, object);
  }

  void unrefArea(MemorySegment area) {
    invoke("vips_area_unref", null, -1, area);
  }

  void free(MemorySegment memory) {
    invoke("g_free", null, -1, memory);
  }

  private MemorySegment present(Object pointer) throws VipsException {
    MemorySegment segment = (MemorySegment) pointer;
    if (segment.equals(MemorySegment.NULL)) {
      throw new VipsException(error());
    }
    return segment;
  }

  private String error() {
    MemorySegment text = (MemorySegment) invoke("vips_error_buffer_copy", ADDRESS, -1);
    try {
      return text.reinterpret(Long.MAX_VALUE).getString(0).strip();
    } finally {
      free(text);
    }
  }

  private Object invoke(
      String function, @Nullable MemoryLayout result, int fixed, Object... arguments) {
    MethodHandle handle =
        handles.computeIfAbsent(
            function + '/' + arguments.length, _ -> link(function, result, fixed, arguments));
    try {
      return Objects.requireNonNullElse(handle.invokeWithArguments(arguments), 0);
    } catch (Throwable e) {
      throw new IllegalStateException("libvips' " + function + " could not be called", e);
    }
  }

  private MethodHandle link(
      String function, @Nullable MemoryLayout result, int fixed, Object... arguments) {
    MemoryLayout[] layouts =
        Arrays.stream(arguments).map(VipsLibrary::layout).toArray(MemoryLayout[]::new);
    FunctionDescriptor type =
        result == null
            ? FunctionDescriptor.ofVoid(layouts)
            : FunctionDescriptor.of(result, layouts);
    Linker.Option[] options =
        fixed < 0
            ? new Linker.Option[0]
            : new Linker.Option[] {Linker.Option.firstVariadicArg(fixed)};
    return linker.downcallHandle(symbols.findOrThrow(function), type, options);
  }

  private static MemoryLayout layout(Object argument) {
    return switch (argument) {
      case Integer _ -> JAVA_INT;
      case Long _ -> JAVA_LONG;
      case MemorySegment _ -> ADDRESS;
      default -> throw new IllegalArgumentException("No C type for " + argument.getClass());
    };
  }
}
