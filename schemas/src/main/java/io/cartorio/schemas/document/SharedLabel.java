package io.cartorio.schemas.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One label over several fields, such as {@code FILIAÇÃO} over the names of father and mother.
 *
 * @param fields in the order they are printed in; {@link #NOT_GIVEN} for what is printed there and
 *     is no field of the type
 * @param alone whose value it is when only one stands there; null where that cannot be said
 * @param places where the first value may stand
 */
public record SharedLabel(
    List<Label> labels,
    List<String> fields,
    @Nullable String alone,
    Split split,
    List<ValuePlace> places) {

  public static final String NOT_GIVEN = "-";

  /** How the values are told from one another. */
  public enum Split {
    /** Each begins a line. */
    LINES,
    /** They stand in one line, apart by commas, strokes, spaces or only by what they are. */
    PARTS
  }

  public SharedLabel {
    labels = List.copyOf(labels);
    fields = List.copyOf(fields);
    places = List.copyOf(places);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("labels: a shared label has at least one");
    }
    if (fields.size() < 2 || fields.stream().allMatch(NOT_GIVEN::equals)) {
      throw new IllegalArgumentException(
          "fields: a shared label leads to two values or more, one of them a field");
    }
    if (alone != null && !fields.contains(alone)) {
      throw new IllegalArgumentException("alone: '" + alone + "' is none of its fields");
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("places: there is nowhere its values may stand");
    }
  }
}
