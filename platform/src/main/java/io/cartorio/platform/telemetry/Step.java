package io.cartorio.platform.telemetry;

/** A step of a trace that is under way. Used by one thread at a time. */
public interface Step extends AutoCloseable {

  /** Where in the trace it is: what steps after it begin from. */
  TraceParent place();

  /** Says what it turned out to be: a few words of ours. */
  Step rename(String name);

  /** Adds what is known of it: a word of ours, an id, a number, never a name or a value. */
  Step tell(String key, String value);

  /** The same, of a number. */
  Step tell(String key, long value);

  /** Says that it did not do what was asked, and which kind of failure it was. */
  Step failed(String category);

  /** Ends it. */
  @Override
  void close();
}
