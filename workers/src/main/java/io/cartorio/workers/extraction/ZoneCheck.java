package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.FieldEvidence.Conflict;
import io.cartorio.schemas.result.FieldEvidence.Correction;
import io.cartorio.schemas.result.FieldEvidence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the printed fields against the machine-readable zone. */
final class ZoneCheck {
  /** The zone is printed in letters made for machines, and its digits are checked. */
  private static final double CHECKED = 0.97;

  private static final double UNCHECKED = 0.6;

  private final ReadZone zone;
  private final DocumentType type;
  private final Set<Side> sides;
  private final Findings findings;
  private final List<String> disagreeing = new ArrayList<>();

  ZoneCheck(ReadZone zone, DocumentType type, Set<Side> sides, Findings findings) {
    this.zone = zone;
    this.type = type;
    this.sides = sides;
    this.findings = findings;
  }

  /** The fields on which zone and print disagree. */
  List<String> reconcile() {
    for (FieldRule field : type.fields()) {
      @Nullable String said = zone.says(field.name());
      if (said != null) {
        reconcile(field, said);
      }
    }
    return disagreeing;
  }

  private void reconcile(FieldRule field, String said) {
    Finding printed = findings.of(field.name()).orElse(null);
    boolean known = !(field.name().equals("sexo") && said.equals("X"));
    if (printed == null) {
      boolean mayStand = sides.containsAll(field.sides());
      if (mayStand && known && !(field.name().equals("nome") && zone.mrz().mayBeCutOff())) {
        findings.put(fromZone(field, said));
      }
    } else if (agrees(field, printed.value(), said)) {
      findings.put(printed.with(Source.MRZ));
    } else if (known) {
      disagree(field, printed, said);
    }
  }

  private void disagree(FieldRule field, Finding printed, String said) {
    disagreeing.add(field.name());
    boolean zoneIsSurer = zone.isChecked(field.name()) && !field.kind().hasCheckDigits();
    if (zoneIsSurer) {
      findings.put(
          fromZone(field, said).with(new Conflict(printed.value(), printed.image(), Source.OCR)));
    } else {
      findings.put(printed.with(new Conflict(said, zone.image(), Source.MRZ)));
    }
  }

  private boolean agrees(FieldRule field, String printed, String said) {
    return field.name().equals("nome") ? zone.names(printed) : printed.equalsIgnoreCase(said);
  }

  private Finding fromZone(FieldRule field, String said) {
    return new Finding(
        field,
        said,
        zone.image(),
        List.of(),
        zone.isChecked(field.name()) ? CHECKED : UNCHECKED,
        Set.of(Source.MRZ),
        Set.of(Correction.MRZ),
        List.of(),
        false);
  }
}
