package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.value.IssuingBody;
import io.cartorio.schemas.document.value.Lookalikes;
import io.cartorio.schemas.document.value.PersonName;
import io.cartorio.schemas.document.value.Plain;
import io.cartorio.schemas.document.value.Uf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** People's names among words. */
final class Names {
  private static final Pattern SMUDGE = Pattern.compile("^\\p{Ll}(?=\\p{Lu}{2})");

  /** What some forms print between the parents. */
  private static final Pattern AND = Pattern.compile("^[Ee] (?=\\p{L}{2})|(?<=\\p{L}{2}) [Ee]$");

  private static final Set<String> NOBODY =
      Set.of("NAODECLARADO", "NAOINFORMADO", "NAOCONSTA", "DESCONHECIDO", "IGNORADO", "NAOPOSSUI");

  private static final Pattern OPEN =
      Pattern.compile("[ÓóÉé](?=[NMnm][AEIOUaeiou])|[Áá](?=[NMnm])");
  private static final String OPENED = "ÓóÉéÁá";
  private static final String CLOSED = "ÔôÊêÂâ";
  private static final Pattern CEDILLA = Pattern.compile("(?<!\\p{L})[Çç]|[Çç](?=[EIeiÉÍÊéíê])");

  private Names() {}

  /** Runs of words that a name may be made of. */
  static List<ReadValue> in(Span span) {
    List<ReadValue> found = new ArrayList<>();
    for (Span run : Runs.of(span, Names::mayBelong)) {
      if (NOBODY.contains(Likeness.pressed(run.text()))) {
        continue;
      }
      read(run).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<ReadValue> read(Span run) {
    StringBuilder letters = new StringBuilder();
    int lookalikes = 0;
    String text = ValueReader.trimmed(run.text());
    for (char letter : text.toCharArray()) {
      char taken = Character.isDigit(letter) ? Lookalikes.asLetter(letter) : letter;
      lookalikes += taken == letter ? 0 : 1;
      letters.append(taken);
    }
    int wrong = lookalikes;
    return PersonName.parse(spelt(letters.toString().replace("·", "")))
        .map(name -> new ReadValue(Optional.of(name.text()), run, fit(name.text(), wrong), wrong));
  }

  /**
   * With what Portuguese cannot spell put right: no word begins with a cedilla, and none stands
   * before E or I (Acordo Ortográfico of 1990, base III, 4); in Brazil the stressed E or O before a
   * nasal and a vowel bears a circumflex, as in Antônio, and so does A (base XI).
   */
  private static String spelt(String name) {
    String plain = CEDILLA.matcher(name).replaceAll(match -> match.group().equals("Ç") ? "C" : "c");
    String closed =
        OPEN.matcher(plain)
            .replaceAll(match -> String.valueOf(CLOSED.charAt(OPENED.indexOf(match.group()))));
    return NameWords.apart(AND.matcher(SMUDGE.matcher(closed).replaceFirst("")).replaceAll(""));
  }

  /** A name has two words or more, long ones among them, and does not end in a state. */
  private static double fit(String name, int lookalikes) {
    String[] words = name.split(" ");
    double fit = words.length >= 2 ? 0.8 + 0.2 * NameWords.share(name) : 0.45;
    if (words.length == 1 && name.length() < 3) {
      fit = 0.05;
    }
    boolean state = words.length > 1 && Uf.parse(words[words.length - 1]).isPresent();
    boolean body = IssuingBody.parse(name).filter(IssuingBody::isKnown).isPresent();
    if (body || Uf.parse(name).isPresent()) {
      return 0.1;
    }
    if (state || name.contains("- ") || name.contains(" -")) {
      fit *= 0.4;
    }
    if (name.chars().filter(Character::isLetter).count() < 4) {
      fit *= 0.5;
    }
    boolean rest = words.length > 1 && NameWords.isParticle(Plain.of(words[0]));
    return fit * Math.pow(0.8, rest ? lookalikes + 1 : lookalikes);
  }

  private static boolean mayBelong(Word word) {
    String text = word.text();
    long letters = text.chars().filter(Character::isLetter).count();
    long digits = text.chars().filter(Character::isDigit).count();
    return letters > 0 && digits * 4 <= letters && text.indexOf('<') < 0;
  }
}
