package io.cartorio.schemas.document.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies whose documents people carry, and the words that stand for them: the states' police
 * and security departments and their institutes, the traffic departments, the forces, ministries
 * and professional councils.
 */
final class IssuingBodies {
  private static final Set<String> KNOWN =
      Set.of(
          """
          SSP SESP SSPDC SSPDS SDS SSDS SEDS SESDC SEJUSP SEJSP SJS SJTC SJSP SPTC PC PCMG PCDF IIPR
          PCERJ POLITEC PTC PEFOCE ITEP IGP IFP IIRGD IICM IITB II DIC DETRAN DENATRAN
          SENATRAN DPF PF DPMAF MTE MTPS DRT SRTE MAER COMAER MEX EB MM MB MD PM PMMG CBM SNJ
          OAB CRM CREA CRC CRO CRP CRECI CRA CAU COREN CFM MRE
          """
              .strip()
              .split("\\s+"));

  private static final Map<String, String> IN_WORDS = new LinkedHashMap<>();

  static {
    IN_WORDS.put("JUSTICA E SEGURANCA PUBLICA", "SEJUSP");
    IN_WORDS.put("SEGURANCA PUBLICA E DEFESA SOCIAL", "SSPDS");
    IN_WORDS.put("SEGURANCA PUBLICA E DEFESA DA CIDADANIA", "SSPDC");
    IN_WORDS.put("SEGURANCA E DEFESA SOCIAL", "SSDS");
    IN_WORDS.put("DEFESA SOCIAL", "SDS");
    IN_WORDS.put("SEGURANCA PUBLICA", "SSP");
    IN_WORDS.put("DEPARTAMENTO ESTADUAL DE TRANSITO", "DETRAN");
    IN_WORDS.put("DEPARTAMENTO DE TRANSITO", "DETRAN");
    IN_WORDS.put("SECRETARIA NACIONAL DE TRANSITO", "SENATRAN");
    IN_WORDS.put("INSTITUTO GERAL DE PERICIAS", "IGP");
    IN_WORDS.put("INSTITUTO FELIX PACHECO", "IFP");
    IN_WORDS.put("INSTITUTO DE IDENTIFICACAO RICARDO GUMBLETON DAUNT", "IIRGD");
    IN_WORDS.put("INSTITUTO TECNICO CIENTIFICO DE PERICIA", "ITEP");
    IN_WORDS.put("POLICIA FEDERAL", "DPF");
    IN_WORDS.put("POLICIA CIVIL", "PC");
    IN_WORDS.put("MINISTERIO DO TRABALHO", "MTE");
    IN_WORDS.put("COMANDO DA AERONAUTICA", "COMAER");
    IN_WORDS.put("EXERCITO BRASILEIRO", "EB");
  }

  private IssuingBodies() {}

  static boolean isKnown(String body) {
    return KNOWN.contains(body);
  }

  static Optional<IssuingBody> parse(String text) {
    String plain = Plain.of(text);
    if (plain.isEmpty() || plain.length() > 120 || plain.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return inWords(plain).or(() -> abbreviated(List.of(plain.split(" "))));
  }

  private static Optional<IssuingBody> inWords(String plain) {
    return IN_WORDS.entrySet().stream()
        .filter(entry -> plain.contains(entry.getKey()))
        .findFirst()
        .map(entry -> new IssuingBody(entry.getValue(), stateAtEnd(plain).orElse(null)));
  }

  private static Optional<IssuingBody> abbreviated(List<String> words) {
    String first = words.getFirst();
    if (words.size() == 1) {
      return isKnown(first) ? Optional.of(new IssuingBody(first, null)) : glued(first);
    }
    Optional<Uf> uf = Uf.parse(String.join(" ", words.subList(1, words.size())));
    if (uf.isEmpty() && isKnown(first)) {
      uf = stateAtEnd(String.join(" ", words));
    }
    boolean isBody = first.length() >= 2 && first.length() <= 8;
    return isBody ? uf.map(state -> new IssuingBody(first, state)) : Optional.empty();
  }

  /** {@code SSPSP}: a known body with its state and nothing between. */
  private static Optional<IssuingBody> glued(String word) {
    int cut = word.length() - 2;
    if (cut < 2 || !isKnown(word.substring(0, cut))) {
      return Optional.empty();
    }
    return Uf.parse(word.substring(cut)).map(uf -> new IssuingBody(word.substring(0, cut), uf));
  }

  /** The state whose letters or longest name end {@code plain}. */
  private static Optional<Uf> stateAtEnd(String plain) {
    List<String> words = Arrays.asList(plain.split(" "));
    for (int from = Math.max(1, words.size() - 4); from < words.size(); from++) {
      Optional<Uf> uf = Uf.parse(String.join(" ", words.subList(from, words.size())));
      if (uf.isPresent()) {
        return uf;
      }
    }
    return Optional.empty();
  }
}
