package io.cartorio.workers.child;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Operations that behave and misbehave, for the tests of the child's supervision. */
public final class TestOperations {
  private TestOperations() {}

  /** Answers its payload, and who answered. */
  public static final class Echo implements ChildOperation {
    @Override
    public String name() {
      return "test-echo";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
      System.out.println("not a frame");
      return new ChildReply.Content(
          Map.of("pid", Long.toString(ProcessHandle.current().pid())), payload, () -> {});
    }
  }

  /** Never answers. */
  public static final class Hang implements ChildOperation {
    @Override
    public String name() {
      return "test-hang";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory)
        throws InterruptedException {
      new CountDownLatch(1).await();
      return new ChildReply.Refusal("unreachable", "");
    }
  }

  /** Answers once the file it is told of is there. */
  public static final class Await implements ChildOperation {
    @Override
    public String name() {
      return "test-await";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
      Path file = Path.of(parameters.getOrDefault("file", ""));
      while (!Files.exists(file)) {
        LockSupport.parkNanos(10_000_000);
      }
      return new ChildReply.Refusal("said", "it is there");
    }
  }

  /** Reads where no memory is, as a broken native parser does. */
  public static final class Crash implements ChildOperation {
    @Override
    public String name() {
      return "test-crash";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
      byte read =
          MemorySegment.ofAddress(8)
              .reinterpret(16, Arena.global(), null)
              .get(ValueLayout.JAVA_BYTE, 0);
      return new ChildReply.Refusal("unreachable", Byte.toString(read));
    }
  }

  /** Talks a lot on stderr before it answers. */
  public static final class Noise implements ChildOperation {
    @Override
    public String name() {
      return "test-noise";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
      for (int i = 0; i < 20_000; i++) {
        System.err.println("line " + i + " of what nobody reads");
      }
      return new ChildReply.Refusal("said", "all of it");
    }
  }

  /** Asks for more memory than a child may have. */
  public static final class Greed implements ChildOperation {
    @Override
    public String name() {
      return "test-greed";
    }

    @Override
    public ChildReply run(
        Map<String, String> parameters, MemorySegment payload, SegmentAllocator memory) {
      memory.allocate(4L << 30).fill((byte) 1);
      return new ChildReply.Refusal("unreachable", "");
    }
  }
}
