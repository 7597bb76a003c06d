package io.cartorio.benchmarks.fields.score;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What can go wrong with values, counted over a set of documents.
 *
 * @param rightGiven values given that are right
 * @param rightSure of those, given with a confidence of 0.9 or more
 * @param sure values given so
 * @param sureWrong of those, not right
 * @param brokenCpfs CPFs given whose check digits fail
 * @param invented values given that the pictures show nowhere
 * @param wrong values given that are others than the pictures show
 * @param missed values that the pictures show and that were not given
 * @param faulty documents with a field that is not right
 * @param faultyFlagged of those, marked for review
 * @param allRight documents without one
 * @param allRightFlagged of those, marked for review
 * @param failed requests that were not answered by 200
 */
public record Counts(
    int rightGiven,
    int rightSure,
    int sure,
    int sureWrong,
    int brokenCpfs,
    int invented,
    int wrong,
    int missed,
    int faulty,
    int faultyFlagged,
    int allRight,
    int allRightFlagged,
    int failed) {

  public static Counts of(Collection<ScoredDocument> documents) {
    List<ScoredField> fields = documents.stream().flatMap(d -> d.fields().stream()).toList();
    return new Counts(
        count(fields, is(Verdict.RIGHT)),
        count(fields, is(Verdict.RIGHT).and(ScoredField::isSure)),
        count(fields, ScoredField::isSure),
        count(fields, is(Verdict.RIGHT).negate().and(ScoredField::isSure)),
        count(fields, ScoredField::isBrokenCpf),
        count(fields, is(Verdict.INVENTED)),
        count(fields, is(Verdict.WRONG)),
        count(fields, is(Verdict.MISSED)),
        count(documents, document -> !document.isAllRight()),
        count(documents, each -> !each.isAllRight() && each.answer().needsReview()),
        count(documents, ScoredDocument::isAllRight),
        count(documents, each -> each.isAllRight() && each.answer().needsReview()),
        count(documents, document -> !document.answer().isAnswer()));
  }

  private static Predicate<ScoredField> is(Verdict verdict) {
    return field -> field.verdict() == verdict;
  }

  private static <T> int count(Collection<T> all, Predicate<T> what) {
    return (int) all.stream().filter(what).count();
  }
}
