package io.cartorio.workers.child;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The frame both directions of the pipe use: magic, length of the header, length of the payload
 * (all big-endian ints), the header as a flat JSON object of strings, then the payload. Both
 * lengths are bounded, and a frame that breaks a bound is a fault of the other side.
 */
final class Wire {
  static final int MAX_HEADER = 16 * 1024;
  static final int MAX_PAYLOAD = 512 * 1024 * 1024;
  static final int PREFIX = 3 * Integer.BYTES;

  private static final int MAGIC = 0x43_43_50_31;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1)
                  .maxStringLength(MAX_HEADER)
                  .build())
          .build();

  private Wire() {}

  /** The part of a frame before its payload. */
  record Head(Map<String, String> header, int payloadLength) {}

  static byte[] head(Map<String, String> header, int payloadLength) {
    byte[] json = json(header);
    if (json.length > MAX_HEADER || payloadLength > MAX_PAYLOAD) {
      throw new IllegalArgumentException("A frame's header or payload is over its bound");
    }
    return ByteBuffer.allocate(PREFIX + json.length)
        .putInt(MAGIC)
        .putInt(json.length)
        .putInt(payloadLength)
        .put(json)
        .array();
  }

  /** The next frame's head, or null where the stream ended between two frames. */
  static @Nullable Head readHead(DataInputStream in, int maxPayload) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    byte[] rest = new byte[PREFIX - 1];
    in.readFully(rest);
    ByteBuffer prefix = ByteBuffer.allocate(PREFIX).put((byte) first).put(rest).flip();
    int magic = prefix.getInt();
    int headerLength = prefix.getInt();
    int payloadLength = prefix.getInt();
    if (magic != MAGIC
        || headerLength < 0
        || headerLength > MAX_HEADER
        || payloadLength < 0
        || payloadLength > maxPayload) {
      throw new IOException("Not a frame of this protocol, or one over its bounds");
    }
    byte[] json = new byte[headerLength];
    in.readFully(json);
    return new Head(parse(json), payloadLength);
  }

  private static byte[] json(Map<String, String> header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      header.forEach(json::writeStringProperty);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static Map<String, String> parse(byte[] json) throws IOException {
    Map<String, String> header = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("A frame's header is not a JSON object");
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        String value = parser.nextStringValue();
        if (value == null) {
          throw new IOException("A frame's header holds more than strings");
        }
        header.put(name, value);
      }
      return header;
    } catch (JacksonException e) {
      throw new IOException("A frame's header is not JSON", e);
    }
  }

  static EOFException truncated() {
    return new EOFException("The stream ended inside a frame");
  }
}
