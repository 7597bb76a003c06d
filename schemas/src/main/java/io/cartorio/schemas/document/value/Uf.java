package io.cartorio.schemas.document.value;

import java.util.Arrays;
import java.util.Optional;

/** The twenty-six states of Brazil and its federal district (IBGE, Divisão Territorial). */
public enum Uf {
  AC("Acre"),
  AL("Alagoas"),
  AM("Amazonas"),
  AP("Amapá"),
  BA("Bahia"),
  CE("Ceará"),
  DF("Distrito Federal"),
  ES("Espírito Santo"),
  GO("Goiás"),
  MA("Maranhão"),
  MG("Minas Gerais"),
  MS("Mato Grosso do Sul"),
  MT("Mato Grosso"),
  PA("Pará"),
  PB("Paraíba"),
  PE("Pernambuco"),
  PI("Piauí"),
  PR("Paraná"),
  RJ("Rio de Janeiro"),
  RN("Rio Grande do Norte"),
  RO("Rondônia"),
  RR("Roraima"),
  RS("Rio Grande do Sul"),
  SC("Santa Catarina"),
  SE("Sergipe"),
  SP("São Paulo"),
  TO("Tocantins");

  private final String stateName;
  private final String plainName;

  Uf(String stateName) {
    this.stateName = stateName;
    this.plainName = Plain.of(stateName);
  }

  /** The name in Portuguese, with its accents. */
  public String stateName() {
    return stateName;
  }

  /** The state of the two letters, or of the whole name in capitals or not, accents or not. */
  public static Optional<Uf> parse(String text) {
    String plain = Plain.of(text);
    return Arrays.stream(values())
        .filter(uf -> uf.name().equals(plain) || uf.plainName.equals(plain))
        .findAny();
  }
}
