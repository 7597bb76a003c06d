package io.cartorio.schemas.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold between the parts of a document type, each breach in a sentence. */
final class TypeChecks {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{1,19}");

  private TypeChecks() {}

  static void names(String name, List<String> aliases, List<DocumentClass> classes) {
    if (!NAME.matcher(name).matches()) {
      throw broken("type: '%s' is not 2 to 20 small letters and digits", name);
    }
    for (String alias : aliases) {
      if (!NAME.matcher(alias).matches() || alias.equals(name)) {
        throw broken("aliases: '%s' is not another name of 2 to 20 small letters", alias);
      }
    }
    Set<String> seen = new HashSet<>();
    for (DocumentClass each : classes) {
      if (!each.name().matches(name + "_[a-z]+")) {
        throw broken("classes: '%s' is not '%s_' and a word", each.name(), name);
      }
      if (!seen.add(each.name())) {
        throw broken("classes: '%s' stands there twice", each.name());
      }
    }
  }

  static void fields(List<FieldRule> fields, List<SharedLabel> sharedLabels) {
    if (fields.isEmpty()) {
      throw broken("fields: there are none");
    }
    Set<String> names = new HashSet<>();
    for (FieldRule field : fields) {
      if (!names.add(field.name())) {
        throw broken("fields: '%s' stands there twice", field.name());
      }
    }
    Set<String> shared = new HashSet<>();
    for (SharedLabel label : sharedLabels) {
      for (String name : label.fields()) {
        if (!names.contains(name) && !name.equals(SharedLabel.NOT_GIVEN)) {
          throw broken("shared_labels: '%s' is no field of this type", name);
        }
        shared.add(name);
      }
    }
    for (FieldRule field : fields) {
      if (field.labels().isEmpty() && field.shape() == null && !shared.contains(field.name())) {
        throw broken(
            "fields: '%s' has neither labels nor a shape, and no shared label leads to it",
            field.name());
      }
    }
  }

  static void labels(List<FieldRule> fields, List<SharedLabel> sharedLabels) {
    Map<String, String> owners = new HashMap<>();
    for (FieldRule field : fields) {
      for (Label label : field.labels()) {
        own(owners, label, "'" + field.name() + "'");
      }
    }
    for (SharedLabel shared : sharedLabels) {
      for (Label label : shared.labels()) {
        own(owners, label, shared.fields().toString());
      }
    }
  }

  static void dates(List<FieldRule> fields, List<DateOrder> orders) {
    for (DateOrder order : orders) {
      for (String name : List.of(order.earlier(), order.later())) {
        boolean isDate =
            DocumentType.find(fields, name).filter(field -> field.kind().isDate()).isPresent();
        if (!isDate) {
          throw broken("date_order: '%s' is no date of this type", name);
        }
      }
    }
  }

  private static void own(Map<String, String> owners, Label label, String owner) {
    String other = owners.putIfAbsent(label.plain(), owner);
    if (owner.equals(other)) {
      throw broken(
          "labels: '%s' stands at %s twice, capitals and accents aside", label.text(), owner);
    }
    if (other != null) {
      throw broken(
          "labels: '%s' belongs to %s already and not to %s too; a label over both is a shared label",
          label.text(), other, owner);
    }
  }

  private static IllegalArgumentException broken(String message, Object... arguments) {
    return new IllegalArgumentException(message.formatted(arguments));
  }
}
