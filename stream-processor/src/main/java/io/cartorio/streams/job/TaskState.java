package io.cartorio.streams.job;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.cartorio.schemas.event.ReadyReason;
import java.time.Instant;
import java.util.Optional;

/** Where a task stands. A task that has ended has no state: it is no longer kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface TaskState {

  /** When something happens to it by itself. */
  Optional<Instant> due();

  /** It waits in its lane for credit. */
  @JsonTypeName("waiting")
  record Waiting(Instant since) implements TaskState {
    @Override
    public Optional<Instant> due() {
      return Optional.empty();
    }

    Dispatched dispatched(Instant at) {
      return new Dispatched(at);
    }
  }

  /**
   * It waits for a time to come.
   *
   * @param reason why it is then ready again
   */
  @JsonTypeName("backing-off")
  record BackingOff(Instant until, ReadyReason reason) implements TaskState {
    @Override
    public Optional<Instant> due() {
      return Optional.of(until);
    }

    Waiting ready(Instant at) {
      return new Waiting(at);
    }
  }

  /** An attempt of it is out, and takes credit. */
  sealed interface Out extends TaskState {
    /** When it was sent. */
    Instant since();

    /** Its job has ended, or another attempt has won: its outcome matters no more. */
    Lingering lingering(Instant at, long timeoutMillis);
  }

  /** An attempt of it is out that the job waits for. */
  sealed interface Running extends Out {
    default Started started(Instant startedAt, Instant deadline) {
      return new Started(since(), startedAt, deadline);
    }

    default BackingOff backingOff(Instant until, ReadyReason reason) {
      return new BackingOff(until, reason);
    }
  }

  /** It was sent, and nobody has said to have started it: no deadline runs. */
  @JsonTypeName("dispatched")
  record Dispatched(Instant since) implements Running {
    @Override
    public Optional<Instant> due() {
      return Optional.empty();
    }

    @Override
    public Lingering lingering(Instant at, long timeoutMillis) {
      return new Lingering(since, at.plusMillis(timeoutMillis));
    }

    Waiting nobodyStarted(Instant at) {
      return new Waiting(at);
    }
  }

  /**
   * A worker runs it. Its deadline alone decides: silence is not taken for death, since the broker
   * gives a dead worker's record to another within its lock, and that one's start moves the
   * deadline.
   *
   * @param startedAt by the worker's clock
   */
  @JsonTypeName("started")
  record Started(Instant since, Instant startedAt, Instant deadline) implements Running {
    @Override
    public Optional<Instant> due() {
      return Optional.of(deadline);
    }

    @Override
    public Lingering lingering(Instant at, long timeoutMillis) {
      return new Lingering(since, deadline);
    }
  }

  /**
   * An attempt is out that nobody waits for, but whose leavings are to be cleared.
   *
   * @param until when it is given up
   */
  @JsonTypeName("lingering")
  record Lingering(Instant since, Instant until) implements Out {
    @Override
    public Optional<Instant> due() {
      return Optional.of(until);
    }

    @Override
    public Lingering lingering(Instant at, long timeoutMillis) {
      return this;
    }
  }
}
