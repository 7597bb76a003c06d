package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.Cpf;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import java.util.List;
import java.util.Optional;

/** Swaps a CPF and an identity number back that stand, or were read, in each other's place. */
final class Swap {
  private Swap() {}

  static void undo(DocumentType type, Labelled labelled, Findings findings) {
    Optional<FieldRule> cpf = of(type, FieldKind.CPF);
    Optional<FieldRule> identity = of(type, FieldKind.RG_NUMBER);
    if (cpf.isPresent() && identity.isPresent()) {
      undo(cpf.get(), identity.get(), labelled, findings);
    }
  }

  private static void undo(
      FieldRule cpf, FieldRule identity, Labelled labelled, Findings findings) {
    Optional<Finding> misplaced =
        findings.of(identity.name()).filter(found -> asCpf(found).isPresent());
    if (misplaced.isEmpty()) {
      return;
    }
    String number = asCpf(misplaced.get()).orElseThrow();
    boolean known = findings.of(cpf.name()).isPresent();
    findings.remove(identity.name());
    if (known) {
      return;
    }
    findings.put(misplaced.get().as(cpf).withValue(number).with(Correction.RG_CPF_SWAP));
    identityAt(cpf, identity, labelled, findings)
        .ifPresent(found -> findings.put(found.with(Correction.RG_CPF_SWAP)));
  }

  /** The identity number that stands at the CPF's label. */
  private static Optional<Finding> identityAt(
      FieldRule cpf, FieldRule identity, Labelled labelled, Findings findings) {
    List<FoundLabel> labels =
        labelled.labels().stream()
            .filter(label -> label.target() instanceof Target.Field(var rule) && rule.equals(cpf))
            .toList();
    Places places = new Places(labelled.labels(), labelled.pieces());
    Finding best = null;
    for (FoundLabel label : labels) {
      for (Span piece : labelled.pieces()) {
        for (ReadValue read : ValueReader.read(identity, piece)) {
          double fit = places.best(label, read.span()) * label.quality();
          boolean better = fit > 0.1 && (best == null || fit > best.support());
          if (better && read.value().isPresent() && !findings.isTaken(read.span())) {
            best =
                Finding.printed(
                    identity,
                    read.value().orElseThrow(),
                    labelled.sheet().image(),
                    List.of(read.span()),
                    fit);
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<String> asCpf(Finding finding) {
    return Cpf.parse(finding.value()).map(Cpf::formatted);
  }

  private static Optional<FieldRule> of(DocumentType type, FieldKind kind) {
    return type.fields().stream().filter(field -> field.kind() == kind).findAny();
  }
}
