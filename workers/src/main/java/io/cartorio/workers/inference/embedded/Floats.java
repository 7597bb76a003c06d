package io.cartorio.workers.inference.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Native memory for tensors, kept by a thread and grown when a larger tensor comes. */
final class Floats {

  private FloatBuffer buffer = FloatBuffer.allocate(0);

  FloatBuffer ofSize(int size) {
    if (buffer.capacity() < size) {
      buffer =
          ByteBuffer.allocateDirect(size * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
    return buffer.slice(0, size);
  }
}
