package io.cartorio.gateway.document;

import io.cartorio.schemas.document.DateOrder;
import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.document.ReviewRule;
import io.cartorio.schemas.document.Side;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document type as clients see it.
 *
 * @param type what {@code doc_type} calls it
 * @param aliases older spellings that {@code doc_type} takes too
 * @param titles by language
 * @param classes what a picture of it may show; each is a {@code doc_type} as well
 * @param mrz whether a machine-readable zone may stand on it
 * @param dateOrder what must hold between its dates
 */
record TypeAnswer(
    String type,
    List<String> aliases,
    Map<String, String> titles,
    List<ClassAnswer> classes,
    boolean mrz,
    List<FieldAnswer> fields,
    List<String> dateOrder,
    ReviewAnswer needsReview) {

  /** What a picture may show, and the sides one sees on it. */
  record ClassAnswer(String name, List<String> sides, boolean digital) {
    static ClassAnswer of(DocumentClass each) {
      return new ClassAnswer(each.name(), TypeAnswer.sides(each.sides()), each.digital());
    }
  }

  /** When a person should look: for any of the reasons. */
  record ReviewAnswer(double minConfidence, List<ReviewReason> reasons) {
    static ReviewAnswer of(ReviewRule rule) {
      return new ReviewAnswer(rule.minConfidence(), rule.reasons().stream().sorted().toList());
    }
  }

  static TypeAnswer of(DocumentType type, Locale language) {
    return new TypeAnswer(
        type.name(),
        type.aliases(),
        Map.of("pt", type.title(), "en", type.englishTitle()),
        type.classes().stream().map(ClassAnswer::of).toList(),
        type.hasMrz(),
        type.fields().stream().map(field -> FieldAnswer.of(field, type, language)).toList(),
        type.dateOrders().stream().map(TypeAnswer::words).toList(),
        ReviewAnswer.of(type.review()));
  }

  static List<String> sides(Collection<Side> sides) {
    return Arrays.stream(Side.values())
        .filter(sides::contains)
        .map(side -> side.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String words(DateOrder order) {
    return order.earlier() + (order.mayBeEqual() ? " <= " : " < ") + order.later();
  }
}
