package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Label;
import io.cartorio.schemas.document.SharedLabel;
import java.util.ArrayList;
import java.util.List;

/** The labels of a document type, in the form they are compared in. */
final class LabelBook {
  private final List<Entry> entries;

  private LabelBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * One wording of a label.
   *
   * @param text capitals and digits alone
   * @param words those that count, in capitals
   */
  record Entry(String text, List<String> words, Target target) {
    Entry {
      words = List.copyOf(words);
    }

    static Entry of(String label, Target target) {
      return new Entry(Likeness.pressed(label), Abbreviation.words(label), target);
    }
  }

  static LabelBook of(DocumentType type) {
    List<Entry> entries = new ArrayList<>();
    for (FieldRule field : type.fields()) {
      field.labels().forEach(label -> entries.add(entry(label, new Target.Field(field))));
    }
    for (SharedLabel shared : type.sharedLabels()) {
      shared.labels().forEach(label -> entries.add(entry(label, new Target.Shared(shared))));
    }
    Target other = new Target.Other();
    type.otherWords().forEach(text -> entries.add(Entry.of(text, new Target.Heading(text))));
    type.headings().forEach(text -> entries.add(Entry.of(text, new Target.Heading(text))));
    type.otherLabels().forEach(text -> entries.add(Entry.of(text, other)));
    return new LabelBook(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  private static Entry entry(Label label, Target target) {
    return Entry.of(label.text(), target);
  }
}
