package io.cartorio.workers.child;

import io.cartorio.workers.child.ChildReply.Content;
import io.cartorio.workers.child.ChildReply.Refusal;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests on one thread and runs them on another, so that the end of stdin (the worker is
 * gone) ends this process even while a native call hangs.
 */
final class ChildLoop {
  static final String OPERATION = "operation";
  static final String STATUS = "status";
  static final String READY = "ready";
  static final String OK = "ok";
  static final String REFUSED = "refused";
  static final String CODE = "code";
  static final String DETAIL = "detail";

  private final ReadableByteChannel in;
  private final DataInputStream head;
  private final WritableByteChannel out;
  private final Map<String, ChildOperation> operations;

  ChildLoop(
      ReadableByteChannel in, WritableByteChannel out, Map<String, ChildOperation> operations) {
    this.in = in;
    this.head = new DataInputStream(Channels.newInputStream(in));
    this.out = out;
    this.operations = Map.copyOf(operations);
  }

  void run() throws IOException {
    write(ByteBuffer.wrap(Wire.head(Map.of(STATUS, READY), 0)));
    for (Wire.Head request = next(); request != null; request = next()) {
      Arena arena = Arena.ofShared();
      MemorySegment payload = arena.allocate(request.payloadLength());
      fill(payload.asByteBuffer());
      Map<String, String> header = request.header();
      Thread.ofPlatform().daemon().name("operation").start(() -> answer(header, payload, arena));
    }
  }

  private Wire.@Nullable Head next() throws IOException {
    return Wire.readHead(head, Wire.MAX_PAYLOAD);
  }

  private void answer(Map<String, String> header, MemorySegment payload, Arena arena) {
    try (arena) {
      write(reply(header, payload, arena));
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private ChildReply reply(Map<String, String> header, MemorySegment payload, Arena arena) {
    ChildOperation operation = operations.get(header.getOrDefault(OPERATION, ""));
    if (operation == null) {
      return new Refusal(Refusal.FAULT, "unknown operation");
    }
    try {
      return operation.run(header, payload, arena);
    } catch (OutOfMemoryError e) {
      return new Refusal(Refusal.FAULT, "out of memory");
    } catch (Exception e) {
      return new Refusal(Refusal.FAULT, e.toString());
    }
  }

  private void write(ChildReply reply) throws IOException {
    switch (reply) {
      case Content(var header, var content, var release) -> {
        Map<String, String> answer = new LinkedHashMap<>(header);
        answer.put(STATUS, OK);
        write(ByteBuffer.wrap(Wire.head(answer, Math.toIntExact(content.byteSize()))));
        write(content.asByteBuffer());
        release.run();
      }
      case Refusal(var code, var detail) ->
          write(
              ByteBuffer.wrap(
                  Wire.head(Map.of(STATUS, REFUSED, CODE, code, DETAIL, bounded(detail)), 0)));
    }
  }

  private static String bounded(String detail) {
    return detail.length() <= 500 ? detail : detail.substring(0, 500);
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private void fill(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (in.read(bytes) < 0) {
        throw Wire.truncated();
      }
    }
  }
}
