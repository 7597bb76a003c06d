package io.cartorio.systemtests.checker;

import java.util.List;

/** Judges a recording: no finding means that every invariant holds. */
public final class Checker {
  private static final List<Rule> RULES =
      List.of(
          new LifeRule(),
          new TaskRule(),
          new StateRule(),
          new ResultRule(),
          new AnswerRule(),
          new ErasureRule(),
          new OwnerRule(),
          new StoreRule(),
          new OriginRule());

  private Checker() {}

  public static List<Finding> check(Recording recording) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(recording, findings));
    return findings.list();
  }
}
