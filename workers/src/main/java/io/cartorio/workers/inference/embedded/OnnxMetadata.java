package io.cartorio.workers.inference.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what a model file says of itself: {@code ModelProto.metadata_props} of onnx.proto, by the
 * wire format of protocol buffers. ONNX Runtime's own reader loses every character beyond the basic
 * plane, and with them the place of all that follow.
 */
final class OnnxMetadata {

  private static final int METADATA_PROPS = 14;
  private static final int KEY = 1;
  private static final int VALUE = 2;

  private final MappedByteBuffer bytes;

  private OnnxMetadata(MappedByteBuffer bytes) {
    this.bytes = bytes;
  }

  static Map<String, String> of(Path model) {
    try (FileChannel file = FileChannel.open(model)) {
      return new OnnxMetadata(file.map(MapMode.READ_ONLY, 0, file.size())).read();
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + model + " cannot be read", e);
    }
  }

  private Map<String, String> read() {
    Map<String, String> metadata = new HashMap<>();
    while (bytes.hasRemaining()) {
      long tag = varint();
      if (tag >>> 3 == METADATA_PROPS) {
        int length = (int) varint();
        readEntry(bytes.position() + length, metadata);
      } else {
        skip((int) tag & 7);
      }
    }
    return metadata;
  }

  private void readEntry(int end, Map<String, String> metadata) {
    String key = "";
    String value = "";
    while (bytes.position() < end) {
      long tag = varint();
      if (tag >>> 3 == KEY) {
        key = string();
      } else if (tag >>> 3 == VALUE) {
        value = string();
      } else {
        skip((int) tag & 7);
      }
    }
    metadata.put(key, value);
  }

  private String string() {
    byte[] text = new byte[(int) varint()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void skip(int wireType) {
    switch (wireType) {
      case 0 -> varint();
      case 1 -> bytes.position(bytes.position() + Long.BYTES);
      case 2 -> {
        int length = (int) varint();
        bytes.position(bytes.position() + length);
      }
      case 5 -> bytes.position(bytes.position() + Integer.BYTES);
      default -> throw new IllegalStateException("Not a model: wire type " + wireType);
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte part = bytes.get();
      value |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("Not a model: a number without end");
  }
}
