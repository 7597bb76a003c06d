package io.cartorio.benchmarks.fields.truth;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the machine-readable zone of an invented document tells of its holder, by field. The places
 * are those of TD1 (ICAO Doc 9303, part 5); it is read here on its own, so that a mistake of the
 * reader under measurement is not taken for the truth.
 */
final class ZoneTruth {
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int NUMBER = 5;
  private static final int LONG_NUMBER = 15;
  private static final int LENGTH = 30;

  private ZoneTruth() {}

  static Map<String, String> of(String type, List<String> lines) {
    Map<String, String> told = new HashMap<>();
    String upper = lines.get(0);
    String middle = lines.get(1);
    told.put("data_nascimento", date(middle.substring(0, 6), true));
    told.put("sexo", middle.substring(7, 8));
    told.put("validade", date(middle.substring(8, 14), false));
    told.put("nacionalidade", middle.substring(15, 18));
    String lower = lines.get(2);
    if (lower.charAt(LENGTH - 1) == '<') {
      told.put("nome", name(lower));
    }
    String eleven = eleven(upper);
    if (eleven.length() == 11 && type.equals("cnh")) {
      told.put("numero_registro", eleven);
    } else if (eleven.length() == 11) {
      told.put("cpf", eleven.replaceFirst("(...)(...)(...)(..)", "$1.$2.$3-$4"));
    }
    return told;
  }

  /** The number of eleven digits: run on behind its first nine, or the optional data. */
  private static String eleven(String upper) {
    String rest = upper.substring(LONG_NUMBER).replaceFirst("<+$", "");
    return upper.charAt(LONG_NUMBER - 1) == '<'
        ? upper.substring(NUMBER, LONG_NUMBER - 1) + rest.substring(0, rest.length() - 1)
        : rest;
  }

  private static String name(String lower) {
    String[] parts = lower.replaceFirst("<+$", "").split("<<", 2);
    String given = parts.length > 1 ? parts[1] : "";
    return (given + ' ' + parts[0]).replace('<', ' ').strip();
  }

  private static String date(String digits, boolean isBirth) {
    int year = 2000 + Integer.parseInt(digits, 0, 2, 10);
    LocalDate day =
        LocalDate.of(year, Integer.parseInt(digits, 2, 4, 10), Integer.parseInt(digits, 4, 6, 10));
    return PRINTED.format(isBirth && day.isAfter(LocalDate.now()) ? day.minusYears(100) : day);
  }
}
