package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.mrz.Mrz;
import io.cartorio.schemas.document.mrz.MrzReader;
import io.cartorio.schemas.document.value.DocumentDate;
import io.cartorio.schemas.result.Box;
import io.cartorio.schemas.result.MachineZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine-readable zone of a sheet. */
record ReadZone(int image, Box box, Mrz mrz) {
  private static final int FILLERS = 3;
  private static final int LONG = 26;

  /** One letter of a name in so many may be read wrong. */
  private static final int LETTERS = 7;

  static Optional<ReadZone> on(Sheet sheet, LocalDate today) {
    List<Span> lines = sheet.lines().stream().filter(ReadZone::mayBelong).map(Line::whole).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Box box = lines.stream().map(Span::box).reduce(Span::around).orElseThrow();
    return MrzReader.find(lines.stream().map(Span::text).toList(), today)
        .map(mrz -> new ReadZone(sheet.image(), box, mrz));
  }

  /** Whether a line is one of a zone, and no print. */
  static boolean mayBelong(Line line) {
    String text = line.whole().text().replace(" ", "");
    long fillers = text.chars().filter(letter -> letter == '<' || letter == '«').count();
    boolean capitals = text.chars().noneMatch(Character::isLowerCase);
    return fillers >= FILLERS || line.words().size() == 1 && text.length() >= LONG && capitals;
  }

  /** Whether the printed name is the zone's, but for a letter read wrong or an end cut off. */
  boolean names(String printed) {
    String given = Likeness.pressed(mrz.givenNames());
    String surname = Likeness.pressed(mrz.surname());
    String name = Likeness.pressed(printed);
    int allowed = Math.max(1, name.length() / LETTERS);
    if (Likeness.distance(name, given + surname) <= allowed) {
      return true;
    }
    return mrz.mayBeCutOff()
        && name.length() > given.length() + surname.length()
        && Likeness.distance(name.substring(0, given.length()), given) <= allowed
        && Likeness.distance(name.substring(name.length() - surname.length()), surname) <= allowed;
  }

  /** What the zone says of a field, as answers show it; null where it says nothing. */
  @Nullable String says(String field) {
    return switch (field) {
      case "data_nascimento" -> date(mrz.birth());
      case "validade" -> date(mrz.expiry());
      case "sexo" -> mrz.sex().name();
      case "cpf" -> mrz.cpf().map(cpf -> cpf.formatted()).orElse(null);
      case "nome" -> mrz.fullName();
      default -> null;
    };
  }

  /** Whether the check digit over what the zone says of a field holds; a name has none. */
  boolean isChecked(String field) {
    return switch (field) {
      case "data_nascimento" -> mrz.checks().birth();
      case "validade" -> mrz.checks().expiry();
      case "cpf" -> true;
      default -> false;
    };
  }

  MachineZone reported() {
    return new MachineZone(
        image,
        box,
        mrz.documentNumber(),
        says("cpf"),
        mrz.fullName(),
        says("data_nascimento"),
        mrz.sex().name(),
        says("validade"),
        mrz.nationality(),
        mrz.checks().allHold());
  }

  private static @Nullable String date(@Nullable LocalDate day) {
    return day == null || day.getYear() < 1900 || day.getYear() > 2099
        ? null
        : new DocumentDate(day).formatted();
  }
}
