package io.cartorio.schemas.document;

import io.cartorio.schemas.document.Label.Form;
import io.cartorio.schemas.document.SharedLabel.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a document type: one JSON object, whose members are those of {@link
 * DocumentType} in snake case. What it does not know it refuses, so that a misspelt word is not
 * silently without effect; any object may carry a {@code note} for people.
 */
public final class DocumentTypeReader {
  private DocumentTypeReader() {}

  /**
   * The type in {@code json}.
   *
   * @param file what messages call it
   * @throws BrokenDocumentTypeException where the file cannot be used
   */
  public static DocumentType read(String file, String json) {
    JsonPart root =
        JsonPart.parse(file, json)
            .only(
                "type",
                "aliases",
                "title",
                "classes",
                "headings",
                "other_words",
                "other_labels",
                "marks",
                "mrz",
                "fields",
                "shared_labels",
                "date_order",
                "needs_review");
    JsonPart title = root.part("title").only("pt", "en");
    List<DocumentClass> classes =
        root.parts("classes").stream().map(DocumentTypeReader::documentClass).toList();
    List<FieldRule> fields = root.parts("fields").stream().map(DocumentTypeReader::field).toList();
    List<SharedLabel> shared =
        root.parts("shared_labels").stream().map(DocumentTypeReader::sharedLabel).toList();
    List<DateOrder> orders =
        root.texts("date_order").stream()
            .map(text -> root.made(() -> DateOrder.parse(text)))
            .toList();
    List<Mark> marks = root.parts("marks").stream().map(DocumentTypeReader::mark).toList();
    ReviewRule review = review(root.part("needs_review"));
    return root.made(
        () ->
            new DocumentType(
                root.text("type"),
                root.texts("aliases"),
                title.text("pt"),
                title.text("en"),
                classes,
                root.texts("headings"),
                root.texts("other_words"),
                root.texts("other_labels"),
                marks,
                root.flag("mrz"),
                fields,
                shared,
                orders,
                review));
  }

  private static DocumentClass documentClass(JsonPart part) {
    part.only("name", "sides", "digital");
    List<Side> sides = part.choices("sides", Side.class);
    return part.made(
        () ->
            new DocumentClass(part.text("name"), Set.copyOf(sides), part.optionalFlag("digital")));
  }

  static Mark mark(JsonPart part) {
    part.only("texts", "weight", "shows");
    List<Mark.Shows> shows = part.choices("shows", Mark.Shows.class);
    return part.made(() -> new Mark(part.texts("texts"), part.number("weight"), Set.copyOf(shows)));
  }

  private static FieldRule field(JsonPart part) {
    part.only("name", "kind", "required", "sides", "labels", "places", "shape");
    FieldKind kind = part.choice("kind", FieldKind.class);
    List<Side> sides = part.choices("sides", Side.class);
    List<Label> labels = labels(part.optionalPart("labels"));
    List<ValuePlace> places = part.choices("places", ValuePlace.class);
    Pattern shape = shape(part);
    return part.made(
        () ->
            new FieldRule(
                part.text("name"),
                kind,
                part.flag("required"),
                Set.copyOf(sides),
                labels,
                places,
                shape));
  }

  private static SharedLabel sharedLabel(JsonPart part) {
    part.only("labels", "fields", "alone", "split", "places");
    List<Label> labels = labels(part.part("labels"));
    Split split = part.choice("split", Split.class);
    List<ValuePlace> places = part.choices("places", ValuePlace.class);
    String alone = part.optionalText("alone").orElse(null);
    return part.made(() -> new SharedLabel(labels, part.texts("fields"), alone, split, places));
  }

  private static List<Label> labels(JsonPart part) {
    List<Label> labels = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Form form : Form.values()) {
      String name = form.name().toLowerCase(Locale.ROOT);
      known.add(name);
      for (String text : part.texts(name)) {
        labels.add(part.made(() -> new Label(text, form)));
      }
    }
    part.only(known.toArray(String[]::new));
    return labels;
  }

  private static @Nullable Pattern shape(JsonPart part) {
    try {
      return part.optionalText("shape").map(Pattern::compile).orElse(null);
    } catch (PatternSyntaxException e) {
      throw part.broken("shape: is no regular expression: " + e.getDescription());
    }
  }

  private static ReviewRule review(JsonPart part) {
    part.only("min_confidence", "reasons");
    List<ReviewReason> reasons = part.choices("reasons", ReviewReason.class);
    return part.made(() -> new ReviewRule(part.number("min_confidence"), Set.copyOf(reasons)));
  }
}
