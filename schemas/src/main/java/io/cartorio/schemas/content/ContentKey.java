package io.cartorio.schemas.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where bytes stand in the content store: {@code <area>/<owner>/<job>/<name>}. No part of it comes
 * from a client: the owner is a pseudonym, the job an id, and the name one the platform chose.
 */
public record ContentKey(@JsonValue String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "(input|work|output)/([0-9a-z]{26})/([0-9a-z]{26})/([a-z0-9][a-z0-9-]{0,47}(?:\\.[a-z0-9]{1,8})?)");

  /** What the bytes are to the job: what came in, what passes between tasks, what goes out. */
  public enum Area {
    INPUT("input"),
    WORK("work"),
    OUTPUT("output");

    private final String folder;

    Area(String folder) {
      this.folder = folder;
    }

    public String folder() {
      return folder;
    }
  }

  public ContentKey {
    Matcher parts = match(value);
    OwnerId.of(parts.group(2));
    JobId.of(parts.group(3));
  }

  @JsonCreator
  public static ContentKey of(String value) {
    return new ContentKey(value);
  }

  public static ContentKey of(Area area, OwnerId owner, JobId job, String name) {
    return new ContentKey(area.folder() + '/' + owner + '/' + job + '/' + name);
  }

  public Area area() {
    String folder = match(value).group(1);
    for (Area area : Area.values()) {
      if (area.folder().equals(folder)) {
        return area;
      }
    }
    throw new IllegalStateException("the pattern admits only known areas");
  }

  public OwnerId owner() {
    return OwnerId.of(match(value).group(2));
  }

  public JobId job() {
    return JobId.of(match(value).group(3));
  }

  public String name() {
    return match(value).group(4);
  }

  private static Matcher match(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a content key is <input|work|output>/<owner>/<job>/<name>");
    }
    return matcher;
  }

  @Override
  public String toString() {
    return value;
  }
}
