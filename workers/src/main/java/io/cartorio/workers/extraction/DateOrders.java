package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DateOrder;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.DocumentDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the dates that no label explains can be which field, by the order they must have. */
final class DateOrders {
  private static final int MOST_DATES = 4;

  private final DocumentType type;
  private final Map<String, String> known = new HashMap<>();

  DateOrders(DocumentType type, Findings findings) {
    this.type = type;
    findings.all().forEach(finding -> known.put(finding.field().name(), finding.value()));
  }

  /** What every way to give each date a field has in common; empty where there is no way. */
  Map<FieldRule, String> certain(List<FieldRule> fields, List<String> dates) {
    if (dates.isEmpty() || dates.size() > MOST_DATES || dates.size() > fields.size()) {
      return Map.of();
    }
    List<Map<FieldRule, String>> ways = new ArrayList<>();
    assign(fields, dates, 0, new LinkedHashMap<>(), ways);
    if (ways.isEmpty()) {
      return Map.of();
    }
    Map<FieldRule, String> common = new LinkedHashMap<>(ways.getFirst());
    ways.forEach(way -> common.entrySet().retainAll(way.entrySet()));
    return common;
  }

  private void assign(
      List<FieldRule> fields,
      List<String> dates,
      int next,
      Map<FieldRule, String> given,
      List<Map<FieldRule, String>> ways) {
    if (next == dates.size()) {
      if (holds(given)) {
        ways.add(new LinkedHashMap<>(given));
      }
      return;
    }
    for (FieldRule field : fields) {
      if (!given.containsKey(field)) {
        given.put(field, dates.get(next));
        assign(fields, dates, next + 1, given, ways);
        given.remove(field);
      }
    }
  }

  private boolean holds(Map<FieldRule, String> given) {
    Map<String, String> all = new HashMap<>(known);
    given.forEach((field, value) -> all.put(field.name(), value));
    return broken(type, all).isEmpty();
  }

  /** The orders of the type that {@code values} stand against. */
  static List<DateOrder> broken(DocumentType type, Map<String, String> values) {
    return type.dateOrders().stream()
        .filter(
            order -> {
              Optional<DocumentDate> earlier = date(values, order.earlier());
              Optional<DocumentDate> later = date(values, order.later());
              return earlier.isPresent()
                  && later.isPresent()
                  && !order.holds(earlier.get(), later.get());
            })
        .toList();
  }

  private static Optional<DocumentDate> date(Map<String, String> values, String field) {
    return Optional.ofNullable(values.get(field)).flatMap(DocumentDate::parse);
  }
}
