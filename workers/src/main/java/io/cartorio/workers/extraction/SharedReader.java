package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.SharedLabel;
import io.cartorio.schemas.document.ValuePlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the values under a label that several fields share. */
final class SharedReader {
  private final DocumentType type;
  private final Sheet sheet;
  private final FoundLabel label;
  private final SharedLabel shared;
  private final List<Span> pieces;
  private final List<FoundLabel> labels;
  private final Places places;

  SharedReader(
      DocumentType type,
      Sheet sheet,
      FoundLabel label,
      SharedLabel shared,
      List<Span> pieces,
      List<FoundLabel> labels,
      Places places) {
    this.type = type;
    this.sheet = sheet;
    this.label = label;
    this.shared = shared;
    this.pieces = pieces;
    this.labels = labels;
    this.places = places;
  }

  Optional<Claim> claim(ValuePlace place, double weight) {
    return switch (shared.split()) {
      case LINES -> lines(place, weight);
      case PARTS -> parts(place, weight);
    };
  }

  private List<FieldRule> rules() {
    return shared.fields().stream().flatMap(name -> type.field(name).stream()).toList();
  }

  private Optional<Claim> lines(ValuePlace place, double weight) {
    FieldRule rule = rules().getFirst();
    Optional<ReadValue> first =
        pieces.stream()
            .flatMap(piece -> ValueReader.read(rule, piece).stream())
            .filter(read -> fit(place, read) > 0.05)
            .max(Comparator.comparingDouble(read -> fit(place, read)));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    double score = label.quality() * weight * fit(place, first.get());
    List<ReadValue> block =
        new Block(rule, pieces, labels).from(first.get(), place == ValuePlace.ABOVE);
    List<Finding> findings = new ArrayList<>();
    List<List<ReadValue>> people = Block.people(block, shared.fields().size());
    List<FieldRule> order = Parents.order(people, rules(), shared, type);
    for (int i = 0; i < people.size() && i < order.size(); i++) {
      List<Span> spans = people.get(i).stream().map(ReadValue::span).toList();
      FieldRule field = order.get(i);
      String text = Block.text(people.get(i));
      field
          .read(text)
          .filter(value -> value.contains(" "))
          .ifPresent(
              value -> findings.add(Finding.printed(field, value, sheet.image(), spans, score)));
    }
    List<Span> spans = block.stream().map(ReadValue::span).toList();
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Claim(
                findings.stream().map(finding -> finding.field().name()).toList(),
                findings,
                spans,
                score));
  }

  private double fit(ValuePlace place, ReadValue read) {
    return places.fit(place, label, read.span()) * Math.max(0.3, read.fit());
  }

  private Optional<Claim> parts(ValuePlace place, double weight) {
    Optional<Span> piece =
        pieces.stream()
            .filter(each -> places.fit(place, label, each) > 0.05)
            .filter(each -> !findings(each, 1).isEmpty())
            .max(Comparator.comparingDouble(each -> places.fit(place, label, each)));
    return piece.map(
        span -> {
          double score = label.quality() * weight * places.fit(place, label, span);
          List<Finding> findings = findings(span, score);
          return new Claim(
              findings.stream().map(finding -> finding.field().name()).toList(),
              findings,
              List.of(span),
              score);
        });
  }

  private List<Finding> findings(Span span, double score) {
    List<Finding> findings = new ArrayList<>();
    for (FieldRule field : rules()) {
      ValueReader.read(field, span).stream()
          .filter(read -> read.value().isPresent())
          .filter(read -> field.kind() != FieldKind.PLACE || !read.span().equals(span))
          .findFirst()
          .ifPresent(
              read ->
                  findings.add(
                      Finding.printed(
                          field,
                          read.value().orElseThrow(),
                          sheet.image(),
                          List.of(read.span()),
                          score)));
    }
    return findings;
  }
}
