package io.cartorio.schemas.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cartorio.schemas.id.JobId;
import io.cartorio.schemas.id.OwnerId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where bytes stand in the content store: {@code <area>/<owner>/<job>/<name>}. No part of it comes
 * from a client: the owner is a pseudonym, the job an id, and the name one the platform chose.
 */
public record ContentKey(@JsonValue String value) {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,47}(?:\\.[a-z0-9]{1,8})?");
  private static final int PARTS = 4;

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

    private static Optional<Area> ofFolder(String folder) {
      return Arrays.stream(values()).filter(area -> area.folder.equals(folder)).findAny();
    }
  }

  public ContentKey {
    String[] parts = value.split("/", -1);
    if (parts.length != PARTS
        || Area.ofFolder(parts[0]).isEmpty()
        || !NAME.matcher(parts[3]).matches()) {
      throw new IllegalArgumentException(
          "a content key is <input|work|output>/<owner>/<job>/<name>");
    }
    OwnerId.of(parts[1]);
    JobId.of(parts[2]);
  }

  @JsonCreator
  public static ContentKey of(String value) {
    return new ContentKey(value);
  }

  public static ContentKey of(Area area, OwnerId owner, JobId job, String name) {
    return new ContentKey(area.folder() + '/' + owner + '/' + job + '/' + name);
  }

  public Area area() {
    return Area.ofFolder(part(0)).orElseThrow();
  }

  public OwnerId owner() {
    return OwnerId.of(part(1));
  }

  public JobId job() {
    return JobId.of(part(2));
  }

  public String name() {
    return part(3);
  }

  private String part(int index) {
    return value.split("/", -1)[index];
  }

  @Override
  public String toString() {
    return value;
  }
}
