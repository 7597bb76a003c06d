package io.cartorio.schemas.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document, such as the driving licence, as its file describes it.
 *
 * @param name what {@code doc_type} calls it: {@code cnh}
 * @param aliases older spellings of the name
 * @param title in Portuguese
 * @param englishTitle in English
 * @param classes what a picture of it may show; none for a type that no classifier knows
 * @param headings words printed on every document of it, which tell it from others
 * @param otherWords what else is printed on it and is neither a label nor data
 * @param otherLabels what stands beside data that is no field of it, so that nobody takes that data
 *     for a field or the words for a value
 * @param marks words by which its classes are told
 * @param hasMrz whether a machine-readable zone of three lines may stand on it
 * @param sharedLabels labels over several fields
 * @param dateOrders what must hold between its dates
 */
public record DocumentType(
    String name,
    List<String> aliases,
    String title,
    String englishTitle,
    List<DocumentClass> classes,
    List<String> headings,
    List<String> otherWords,
    List<String> otherLabels,
    List<Mark> marks,
    boolean hasMrz,
    List<FieldRule> fields,
    List<SharedLabel> sharedLabels,
    List<DateOrder> dateOrders,
    ReviewRule review) {
  public DocumentType {
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
    headings = List.copyOf(headings);
    otherWords = List.copyOf(otherWords);
    otherLabels = List.copyOf(otherLabels);
    marks = List.copyOf(marks);
    fields = List.copyOf(fields);
    sharedLabels = List.copyOf(sharedLabels);
    dateOrders = List.copyOf(dateOrders);
    TypeChecks.names(name, aliases, classes);
    TypeChecks.fields(fields, sharedLabels);
    TypeChecks.labels(fields, sharedLabels);
    TypeChecks.dates(fields, dateOrders);
  }

  /** The rule of the field {@code key} in {@code data}. */
  public Optional<FieldRule> field(String key) {
    return find(fields, key);
  }

  /** The class called {@code className}. */
  public Optional<DocumentClass> documentClass(@Nullable String className) {
    return classes.stream().filter(each -> each.name().equals(className)).findAny();
  }

  static Optional<FieldRule> find(List<FieldRule> fields, String key) {
    return fields.stream().filter(field -> field.name().equals(key)).findAny();
  }
}
