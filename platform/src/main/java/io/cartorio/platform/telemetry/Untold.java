package io.cartorio.platform.telemetry;

import io.cartorio.platform.telemetry.Spans.Kind;
import org.jspecify.annotations.Nullable;

/** Steps that nobody is told of. */
final class Untold implements Spans {

  private record Silent(TraceParent place) implements Step {
    @Override
    public Step rename(String name) {
      return this;
    }

    @Override
    public Step tell(String key, String value) {
      return this;
    }

    @Override
    public Step tell(String key, long value) {
      return this;
    }

    @Override
    public Step failed(String category) {
      return this;
    }

    @Override
    public void close() {}
  }

  @Override
  public boolean areTold() {
    return false;
  }

  @Override
  public Step begin(String name, Kind kind, @Nullable TraceParent before) {
    return new Silent(before == null ? TraceParent.start() : before);
  }
}
