package io.cartorio.gateway.document;

import io.cartorio.schemas.answer.DocumentText;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Label;
import io.cartorio.schemas.document.SharedLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document type as clients see it.
 *
 * @param name its key in {@code data}
 * @param kind its validator's name
 * @param validator what a value must be, in words
 * @param labels the words beside it by how they are printed, those it shares with others included
 * @param shape a regular expression of the whole value; null where nothing but a label tells it
 */
record FieldAnswer(
    String name,
    String kind,
    String validator,
    boolean checkDigits,
    boolean required,
    List<String> sides,
    Map<String, List<String>> labels,
    @Nullable String shape) {

  static FieldAnswer of(FieldRule field, DocumentType type, Locale language) {
    Pattern shape = field.shape();
    return new FieldAnswer(
        field.name(),
        field.kind().label(),
        DocumentText.validator(field.kind(), language),
        field.kind().hasCheckDigits(),
        field.required(),
        TypeAnswer.sides(field.sides()),
        labels(field, type),
        shape == null ? null : shape.pattern());
  }

  private static Map<String, List<String>> labels(FieldRule field, DocumentType type) {
    Stream<Label> shared =
        type.sharedLabels().stream()
            .filter(label -> label.fields().contains(field.name()))
            .map(SharedLabel::labels)
            .flatMap(List::stream);
    List<Label> all = Stream.concat(field.labels().stream(), shared).toList();
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (Label.Form form : Label.Form.values()) {
      List<String> printed =
          all.stream().filter(label -> label.form() == form).map(Label::text).toList();
      if (!printed.isEmpty()) {
        labels.put(form.name().toLowerCase(Locale.ROOT), printed);
      }
    }
    return labels;
  }
}
