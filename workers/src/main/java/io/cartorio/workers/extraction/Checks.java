package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DateOrder;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldKind;
import io.cartorio.schemas.document.value.DocumentDate;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.RgNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold between the values of one document. */
final class Checks {
  private final DocumentType type;
  private final Findings findings;
  private final LocalDate today;

  Checks(DocumentType type, Findings findings, LocalDate today) {
    this.type = type;
    this.findings = findings;
    this.today = today;
  }

  /** The dates that cannot be: those in the future are taken out, those out of order doubted. */
  Set<String> dates() {
    Set<String> wrong = new LinkedHashSet<>();
    for (Finding finding : findings.all()) {
      boolean past = finding.field().kind() == FieldKind.DATE && isOfThePast(finding);
      if (past && DocumentDate.parse(finding.value()).filter(this::isFuture).isPresent()) {
        findings.remove(finding.field().name());
        wrong.add(finding.field().name());
      }
    }
    Map<String, String> values = new HashMap<>();
    findings.all().forEach(finding -> values.put(finding.field().name(), finding.value()));
    for (DateOrder order : DateOrders.broken(type, values)) {
      for (String field : List.of(order.earlier(), order.later())) {
        wrong.add(field);
        findings.of(field).ifPresent(finding -> findings.put(finding.inDoubt()));
      }
    }
    return wrong;
  }

  /** A date that something must come after, or nothing, is past: only an expiry may be to come. */
  private boolean isOfThePast(Finding finding) {
    String name = finding.field().name();
    boolean ends =
        type.dateOrders().stream().anyMatch(order -> order.later().equals(name))
            && type.dateOrders().stream().noneMatch(order -> order.earlier().equals(name));
    return !ends || !name.startsWith("validade");
  }

  private boolean isFuture(DocumentDate date) {
    return date.day().isAfter(today);
  }

  /** Whether the check digits of a value hold; null where it has none. */
  @Nullable Boolean holds(Finding finding) {
    return switch (finding.field().kind()) {
      case CPF, CNH_REGISTRATION -> true;
      case RG_NUMBER ->
          findings
              .of("orgao_expedidor")
              .flatMap(body -> IssuingBody.parse(body.value()))
              .flatMap(body -> Optional.ofNullable(body.uf()))
              .flatMap(uf -> RgNumber.parse(finding.value()).flatMap(rg -> rg.checkDigitHolds(uf)))
              .orElse(null);
      case DATE, EXPIRY -> true;
      case NAME, PLACE, ISSUING_BODY, LICENCE_CATEGORY, SEX, CODE, TEXT -> null;
    };
  }
}
