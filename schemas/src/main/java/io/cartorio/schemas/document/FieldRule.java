package io.cartorio.schemas.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document type: how it is found, and what its value must be.
 *
 * @param name its key in {@code data}
 * @param required whether every document of the type shows it
 * @param sides where it may be printed; both where layouts differ
 * @param labels what stands beside it; none for a field that a {@link SharedLabel} leads to, or one
 *     found by its shape alone
 * @param places where its value may stand, the likeliest first
 * @param shape a regular expression of the whole value as printed, by which it is found without a
 *     label; null where nothing but a label tells it. A {@link FieldKind#CODE} is in this form
 *     always
 */
public record FieldRule(
    String name,
    FieldKind kind,
    boolean required,
    Set<Side> sides,
    List<Label> labels,
    List<ValuePlace> places,
    @Nullable Pattern shape) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public FieldRule {
    sides = Set.copyOf(sides);
    labels = List.copyOf(labels);
    places = List.copyOf(places);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: '" + name + "' is not made of small letters, digits and _");
    }
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("sides: it stands on none");
    }
    if (kind == FieldKind.CODE && shape == null) {
      throw new IllegalArgumentException("shape: a code is told by its shape, and has none");
    }
    if (!labels.isEmpty() && places.isEmpty()) {
      throw new IllegalArgumentException("places: it has labels, and nowhere its value may stand");
    }
  }

  /** The value in {@code text} as answers show it; empty where it is no value of this field. */
  public Optional<String> read(String text) {
    return kind.read(text).filter(value -> kind != FieldKind.CODE || hasShape(value));
  }

  /** Whether {@code text} could be this field's value though no label says so. */
  public boolean hasShape(String text) {
    return shape != null && shape.matcher(text.strip()).matches();
  }
}
