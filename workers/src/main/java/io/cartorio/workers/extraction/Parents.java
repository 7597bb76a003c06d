package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.FieldRule;
import io.cartorio.schemas.document.SharedLabel;
import java.util.List;

/** Which of two names under one label is the mother's. */
final class Parents {
  private static final String MOTHER = "nome_mae";
  private static final String FATHER = "nome_pai";

  private Parents() {}

  /**
   * The fields in the order of the people named. Forms differ in whom they name first, so that
   * first names decide where they can, and the form's usual order where they cannot.
   */
  static List<FieldRule> order(
      List<List<ReadValue>> people, List<FieldRule> usual, SharedLabel shared, DocumentType type) {
    boolean areParents =
        shared.fields().contains(MOTHER) && shared.fields().contains(FATHER) && usual.size() == 2;
    if (people.size() == 1) {
      String alone = shared.alone();
      return alone == null ? usual : alone(people.getFirst(), areParents, alone, type);
    }
    if (!areParents) {
      return usual;
    }
    double first = GivenNames.female(Block.text(people.get(0)));
    double second = GivenNames.female(Block.text(people.get(1)));
    FieldRule mother = type.field(MOTHER).orElseThrow();
    FieldRule father = type.field(FATHER).orElseThrow();
    if (Math.abs(first - second) < 0.3) {
      return usual;
    }
    return first > second ? List.of(mother, father) : List.of(father, mother);
  }

  private static List<FieldRule> alone(
      List<ReadValue> person, boolean areParents, String alone, DocumentType type) {
    boolean man = areParents && GivenNames.female(Block.text(person)) < 0.35;
    return List.of(type.field(man ? FATHER : alone).orElseThrow());
  }
}
