package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.Plain;
import io.cartorio.schemas.document.value.Uf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The issuing office as an old identity card's heading has it, in full and over several lines. */
final class Heading {
  private static final Pattern STATE = Pattern.compile("ESTADO D[AEO] (.+)$");
  private static final Pattern OFFICE = Pattern.compile("^SECRETARIA D.*SEGURANCA.*");
  private static final double BY_HEADING = 0.45;

  private Heading() {}

  static Optional<Finding> office(FieldRule field, Labelled labelled) {
    List<Span> lines = labelled.sheet().lines().stream().map(Line::whole).toList();
    Optional<Uf> state =
        lines.stream()
            .map(line -> STATE.matcher(Plain.of(line.text())))
            .filter(Matcher::find)
            .flatMap(match -> Uf.parse(match.group(1)).stream())
            .findFirst();
    return state.flatMap(
        uf ->
            lines.stream()
                .filter(line -> OFFICE.matcher(Plain.of(line.text())).matches())
                .findFirst()
                .flatMap(
                    line ->
                        IssuingBody.parse(line.text())
                            .map(body -> new IssuingBody(body.body(), uf))
                            .map(
                                body ->
                                    Finding.printed(
                                        field,
                                        body.formatted(),
                                        labelled.sheet().image(),
                                        List.of(line),
                                        BY_HEADING))));
  }
}
