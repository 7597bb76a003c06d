package io.cartorio.platform.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an owner's list: after this job, which was made at this millisecond.
 *
 * @param job empty before the first
 */
record ListCursor(long millis, String job) {
  static final ListCursor START = new ListCursor(Long.MAX_VALUE, "");
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9a-z]{26})");

  /**
   * @throws IllegalArgumentException when {@code text} is no cursor of ours
   */
  static ListCursor parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return new ListCursor(Long.parseLong(parts.group(1)), parts.group(2));
  }

  /** Whether the list, the newest first and ids downwards, has this entry after the cursor. */
  boolean isBefore(long otherMillis, String otherJob) {
    return otherMillis < millis || (otherMillis == millis && otherJob.compareTo(job) < 0);
  }

  @Override
  public String toString() {
    return millis + "." + job;
  }
}
