package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.value.CnhRegistration;
import io.cartorio.schemas.document.value.CpfCandidate;
import io.cartorio.schemas.document.value.DocumentDate;
import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.Lookalikes;
import io.cartorio.schemas.document.value.Place;
import io.cartorio.schemas.document.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what may be a field's value in a run of words, with or without more around it. */
final class ValueReader {
  private static final String DIGIT = "[0-9OQDILZSBGTl|]";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])D{1,2} ?[/.,-] ?(?:D{1,2}|[A-Za-zÇç]{3,9}\\.?(?:/[A-Za-z]{3})?) ?[/.,-] ?D{4}(?![0-9])"
                  .replace("D", DIGIT)
              + "|(?<![0-9])\\d{1,2}º? (?:[Dd][Ee] )?[A-Za-zÇç]{3,9}\\.?(?:/[A-Za-z]{3})? (?:[Dd][Ee] )?\\d{4}(?![0-9])"
              + "|(?<![0-9./-])\\d{8}(?![0-9./-])");
  private static final Pattern CPF_FORM =
      Pattern.compile(
          "(?<![0-9])D{3}[., ]D{3}[., ]D{3} ?[-/.–] ?D{2}(?![0-9])|(?<![0-9])D{9} ?[/–-] ?D{2}(?![0-9])|(?<![0-9])\\d{11}(?![0-9])"
              .replace("D", DIGIT));
  private static final Pattern ELEVEN =
      Pattern.compile("(?<![0-9])D{11}(?![0-9])".replace("D", DIGIT));
  private static final Pattern RG =
      Pattern.compile(
          "(?<![0-9A-Za-z.])(?:[A-Z]{1,2}[- ]?)?(?:\\d{1,3}(?:[., ] ?\\d{3}){1,4}|\\d{5,14})(?: ?[-–] ?[0-9Xx]{1,2}|[Xx])?(?![0-9A-Za-z]|/\\d)");

  private static final double AMONG_NUMBERS = 0.1;
  private static final int OTHER_NUMBERS = 2;

  private ValueReader() {}

  /** The values of {@code rule} in {@code span}, the likeliest first. */
  static List<ReadValue> read(FieldRule rule, Span span) {
    return switch (rule.kind()) {
      case NAME -> Names.in(span);
      case CPF -> cpfs(span);
      case RG_NUMBER -> rgNumbers(rule, span);
      case CNH_REGISTRATION -> registrations(span);
      case DATE -> dates(span);
      case EXPIRY -> expiries(rule, span);
      case PLACE -> places(span);
      case ISSUING_BODY -> bodies(span);
      case LICENCE_CATEGORY -> single(rule, span, 4);
      case SEX -> single(rule, span, 10);
      case CODE -> codes(rule, span);
      case TEXT -> whole(rule, span);
    };
  }

  private static List<ReadValue> dates(Span span) {
    return matches(span, DATE, ValueReader::date, 1);
  }

  /** Numbers first as they stand, then with letters taken for digits. */
  private static Optional<String> date(String text) {
    Optional<DocumentDate> plain = DocumentDate.parse(text);
    return plain.or(() -> DocumentDate.parse(digits(text))).map(DocumentDate::formatted);
  }

  private static List<ReadValue> expiries(FieldRule rule, Span span) {
    List<ReadValue> dates = dates(span);
    return dates.isEmpty() ? single(rule, span, 14) : dates;
  }

  private static List<ReadValue> cpfs(Span span) {
    String text = span.text();
    List<ReadValue> found = new ArrayList<>();
    for (CpfCandidate candidate : CpfCandidate.in(text)) {
      @Nullable Span words = part(span, candidate.start(), candidate.end());
      if (words != null) {
        double fit = candidate.asPrinted() ? 1 : 0.7;
        found.add(
            new ReadValue(
                Optional.of(candidate.cpf().formatted()), words, fit, candidate.corrections()));
      }
    }
    return found.isEmpty() ? matches(span, CPF_FORM, wrong -> Optional.empty(), 0.6) : found;
  }

  /** One of several numbers side by side, such as those of a birth certificate, is hardly one. */
  private static List<ReadValue> rgNumbers(FieldRule rule, Span span) {
    return matches(span, RG, rule::read, 0.9).stream()
        .map(read -> isAmongNumbers(span, read.span()) ? read.times(AMONG_NUMBERS) : read)
        .toList();
  }

  private static boolean isAmongNumbers(Span span, Span value) {
    long all = span.words().stream().filter(ValueReader::isNumber).count();
    return all - value.words().stream().filter(ValueReader::isNumber).count() >= OTHER_NUMBERS;
  }

  private static boolean isNumber(Word word) {
    return word.text().chars().allMatch(Character::isDigit);
  }

  private static List<ReadValue> registrations(Span span) {
    return matches(
        span, ELEVEN, text -> CnhRegistration.parse(digits(text)).map(CnhRegistration::digits), 1);
  }

  private static List<ReadValue> places(Span span) {
    String text = trimmed(span.text());
    if (IssuingBody.parse(text).filter(IssuingBody::isKnown).isPresent()) {
      return List.of();
    }
    Optional<Place> place = Place.parse(text);
    return place
        .map(
            found ->
                List.of(
                    new ReadValue(
                        Optional.of(found.formatted()), span, found.uf() == null ? 0.5 : 1, 0)))
        .orElseGet(() -> placeBeside(span));
  }

  /** Whether a town and its state stand there, and nothing else. */
  static boolean isPlaceOfState(Span span) {
    return Place.parse(trimmed(span.text())).filter(place -> place.uf() != null).isPresent();
  }

  /** A place with something else in its line, such as a date. */
  private static List<ReadValue> placeBeside(Span span) {
    List<ReadValue> found = new ArrayList<>();
    for (Span run : Runs.ofLetters(span)) {
      Place.parse(trimmed(run.text()))
          .map(
              place ->
                  new ReadValue(
                      Optional.of(place.formatted()), run, place.uf() == null ? 0.3 : 0.9, 0))
          .ifPresent(found::add);
    }
    return found;
  }

  private static List<ReadValue> bodies(Span span) {
    Optional<IssuingBody> whole = IssuingBody.parse(trimmed(span.text()));
    if (whole.isPresent()) {
      return List.of(body(whole.get(), span));
    }
    List<ReadValue> found = new ArrayList<>();
    for (Span run : Runs.ofLetters(span)) {
      IssuingBody.parse(trimmed(run.text())).map(body -> body(body, run)).ifPresent(found::add);
    }
    return found;
  }

  private static ReadValue body(IssuingBody body, Span span) {
    double fit = body.isKnown() ? 1 : 0.6;
    return new ReadValue(
        Optional.of(body.formatted()), span, body.uf() == null ? fit * 0.6 : fit, 0);
  }

  private static List<ReadValue> codes(FieldRule rule, Span span) {
    Pattern shape = rule.shape();
    return shape == null
        ? List.of()
        : matches(
            span,
            Pattern.compile("(?<![0-9A-Za-z])(?:" + shape.pattern() + ")(?![0-9A-Za-z])"),
            rule::read,
            1);
  }

  /** Words such as {@code DO CONDUTOR} go on with a label; a note never begins so. */
  private static List<ReadValue> whole(FieldRule rule, Span span) {
    boolean isNumber = span.text().matches("[\\d./ -]{6,}");
    boolean isOfLabel = NameWords.isParticle(Plain.of(span.words().getFirst().text()));
    return rule.read(span.text())
        .filter(value -> !isNumber && !isOfLabel)
        .map(value -> List.of(new ReadValue(Optional.of(value), span, 0.6, 0)))
        .orElse(List.of());
  }

  /** A value of one short word. */
  private static List<ReadValue> single(FieldRule rule, Span span, int longest) {
    List<ReadValue> found = new ArrayList<>();
    for (int i = span.from(); i < span.to(); i++) {
      Span word = new Span(span.line(), i, i + 1);
      String text = trimmed(word.text());
      if (!text.isEmpty() && text.length() <= longest) {
        double fit = span.words().size() == 1 ? 1 : 0.6;
        rule.read(text)
            .map(value -> new ReadValue(Optional.of(value), word, fit, 0))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<ReadValue> matches(
      Span span, Pattern form, Function<String, Optional<String>> value, double fit) {
    List<ReadValue> found = new ArrayList<>();
    Matcher match = form.matcher(span.text());
    int from = 0;
    while (match.find(from)) {
      @Nullable Span words = part(span, match.start(), match.end());
      if (words != null) {
        Optional<String> read = value.apply(match.group());
        double around = (double) match.group().length() / words.text().length();
        found.add(new ReadValue(read, words, fit * around, taken(match.group())));
        from = match.end();
      } else {
        from = match.start() + 1;
      }
    }
    return found;
  }

  /** The words that hold the characters from {@code start} to {@code end} of the span's text. */
  static @Nullable Span part(Span span, int start, int end) {
    int at = 0;
    int from = -1;
    int to = -1;
    for (int i = span.from(); i < span.to(); i++) {
      int length = span.line().words().get(i).text().length();
      if (from < 0 && start < at + length) {
        from = i;
      }
      if (at < end) {
        to = i + 1;
      }
      at += length + 1;
    }
    return from < 0 || to <= from ? null : new Span(span.line(), from, to);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    for (char letter : text.toCharArray()) {
      digits.append(letter == 'l' || letter == '|' ? '1' : Lookalikes.asDigit(letter));
    }
    return digits.toString();
  }

  /** How many letters stand among digits, but for an X and for words such as a month's name. */
  private static int taken(String text) {
    String digits = text.replaceAll("\\p{L}{3,}|[Xx]$|^[A-Z]{1,2}[- ]?(?=\\d)", "");
    return (int) digits.chars().filter(Character::isLetter).count();
  }

  /** Without the punctuation that clings to a value. */
  static String trimmed(String text) {
    return text.replaceAll("^[\\s:;.,·*_/|'\"-]+|[\\s:;.,·*_/|'\"-]+$", "");
  }
}
