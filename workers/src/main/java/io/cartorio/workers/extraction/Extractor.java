package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.ReviewReason;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.Extraction;
import io.cartorio.schemas.result.FieldEvidence;
import io.cartorio.schemas.result.MachineCode;
import io.cartorio.schemas.result.Warning.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a document's fields from the text of its images. Without state; for any thread. */
public final class Extractor {
  /** So many labels and headings make a page one of the type. */
  private static final int LEAST_RECOGNISED = 2;

  private Extractor() {}

  /**
   * What {@code images}, which are one document, say of the fields asked for.
   *
   * @param images at least one
   */
  public static Extracted extract(Query query, List<ImageText> images) {
    return extract(query, images, () -> {});
  }

  /**
   * The same.
   *
   * @param checks told when all is read and only checks are left
   */
  public static Extracted extract(Query query, List<ImageText> images, Runnable checks) {
    Report report = new Report(query);
    List<Labelled> sheets = labelled(query, images);
    List<ReadZone> zones = new ArrayList<>();
    List<Findings> read = new ArrayList<>();
    for (Labelled sheet : sheets) {
      Optional<ReadZone> zone =
          query.type().hasMrz() ? ReadZone.on(sheet.sheet(), query.today()) : Optional.empty();
      zone.ifPresent(zones::add);
      read.add(SheetReader.read(query.type(), sheet, zone.orElse(null), query.sides()));
    }
    tellSheets(query, sheets, zones, read, report);
    Merge merge = Merge.of(read);
    Findings findings = merge.findings();
    tellPeople(merge, zones, report);
    for (ReadZone zone : zones) {
      List<String> disagreeing =
          new ZoneCheck(zone, query.type(), query.sides(), findings).reconcile();
      report.warn(Code.MRZ_DISAGREES, disagreeing, ReviewReason.MRZ_DISAGREES);
    }
    Towns.spell(findings);
    checks.run();
    Checks held = new Checks(query.type(), findings, query.today());
    report.warn(Code.DATES_IMPLAUSIBLE, held.dates(), ReviewReason.DATES_OUT_OF_ORDER);
    report.broken(findings, held);
    report.missing(findings);
    return answer(query, images, findings, zones, held, report);
  }

  private static List<Labelled> labelled(Query query, List<ImageText> images) {
    LabelFinder finder = new LabelFinder(LabelBook.of(query.type()));
    List<Labelled> sheets = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      sheets.add(Labelled.of(Sheet.of(i + 1, images.get(i).page()), finder));
    }
    return sheets;
  }

  /** Warns of pictures that are not one document of the type, and takes back what was guessed. */
  private static void tellSheets(
      Query query,
      List<Labelled> sheets,
      List<ReadZone> zones,
      List<Findings> read,
      Report report) {
    if (sheets.stream().allMatch(sheet -> sheet.sheet().lines().isEmpty())) {
      report.warn(Code.NO_TEXT);
    } else if (zones.isEmpty()
        && sheets.stream().mapToLong(Labelled::recognised).sum() < LEAST_RECOGNISED) {
      report.warn(Code.NOT_THIS_DOCUMENT);
      read.forEach(Findings::removeUnlabelled);
    }
    for (Findings findings : read) {
      List<String> twice =
          query.type().fields().stream()
              .map(FieldRule::name)
              .filter(findings.rivals()::contains)
              .toList();
      if (twice.size() > 1) {
        report.warn(Code.SEVERAL_DOCUMENTS, twice);
        twice.forEach(findings::remove);
      }
    }
  }

  private static void tellPeople(Merge merge, List<ReadZone> zones, Report report) {
    boolean zoneOfAnother =
        merge
            .findings()
            .of("nome")
            .filter(
                name ->
                    zones.stream()
                        .anyMatch(
                            zone -> zone.image() != name.image() && !zone.names(name.value())))
            .isPresent();
    if (zoneOfAnother || merge.showsDifferentPeople()) {
      List<String> fields = merge.disagreeing().isEmpty() ? List.of("nome") : merge.disagreeing();
      report.warn(Code.DIFFERENT_PEOPLE, fields, ReviewReason.IMAGES_DISAGREE);
      merge.keepFirst();
      zones.removeIf(zone -> zone.image() != 1);
    } else {
      report.warn(Code.IMAGES_DISAGREE, merge.disagreeing(), ReviewReason.IMAGES_DISAGREE);
    }
  }

  private static Extracted answer(
      Query query,
      List<ImageText> images,
      Findings findings,
      List<ReadZone> zones,
      Checks checks,
      Report report) {
    Map<String, @Nullable String> data = new LinkedHashMap<>();
    Map<String, FieldEvidence> evidence = new LinkedHashMap<>();
    Map<String, Double> confidences = new HashMap<>();
    Accents accents = Accents.of(findings);
    query.type().fields().forEach(field -> data.put(field.name(), null));
    for (String field : data.keySet()) {
      findings
          .of(field)
          .ifPresent(
              finding -> {
                double confidence = Confidence.of(finding, accents);
                confidences.put(field, confidence);
                data.put(field, finding.value());
                evidence.put(field, evidence(finding, confidence, zones, checks));
              });
    }
    report.confidences(confidences);
    List<MachineCode> codes = images.stream().flatMap(image -> image.codes().stream()).toList();
    Extraction extraction =
        new Extraction(
            query.documentType(),
            query.backend(),
            data,
            evidence,
            codes,
            zones.isEmpty() ? null : zones.getFirst().reported());
    return new Extracted(extraction, report.warnings(), report.reviewReasons());
  }

  private static FieldEvidence evidence(
      Finding finding, double confidence, List<ReadZone> zones, Checks checks) {
    return new FieldEvidence(
        finding.image(),
        box(finding, zones),
        Math.round(confidence * 1000) / 1000.0,
        finding.sources().stream().sorted().toList(),
        checks.holds(finding),
        finding.corrections().stream().sorted().toList(),
        finding.conflicts());
  }

  private static @Nullable Box box(Finding finding, List<ReadZone> zones) {
    return finding.spans().stream()
        .map(Span::box)
        .reduce(Span::around)
        .or(
            () ->
                zones.stream()
                    .filter(zone -> zone.image() == finding.image())
                    .map(ReadZone::box)
                    .findFirst())
        .orElse(null);
  }
}
