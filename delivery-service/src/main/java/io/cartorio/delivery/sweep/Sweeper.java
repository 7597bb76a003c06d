package io.cartorio.delivery.sweep;

import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.StoredJob;
import io.cartorio.schemas.intake.Intake.Sweep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Asks the decider about every job that has held bytes for long. It alone knows whether the job
 * lives; what it does not know it purges.
 */
public final class Sweeper {
  private final ContentStore store;
  private final Consumer<Sweep> intake;
  private final Duration olderThan;
  private final int most;

  /**
   * @param intake where questions go; it returns once they are written, or throws
   */
  public Sweeper(ContentStore store, Consumer<Sweep> intake, Duration olderThan, int most) {
    this.store = store;
    this.intake = intake;
    this.olderThan = olderThan;
    this.most = most;
  }

  /**
   * Goes through the store once.
   *
   * @return how many jobs were asked about
   * @throws IOException when the store cannot be read
   */
  public int sweep(Instant now) throws IOException {
    Round round = new Round(now);
    store.list(round);
    return round.asked;
  }

  private final class Round implements Consumer<StoredJob> {
    private final Instant now;
    private int asked;

    Round(Instant now) {
      this.now = now;
    }

    @Override
    public void accept(StoredJob stored) {
      boolean old = !stored.since().plus(olderThan).isAfter(now);
      if (old && !stored.purged() && asked < most) {
        intake.accept(new Sweep(stored.job(), now, stored.owner()));
        asked++;
      }
    }
  }
}
