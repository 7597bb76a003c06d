package io.cartorio.benchmarks.faults;

import io.cartorio.schemas.failure.FailureCategory;
import io.cartorio.systemtests.client.Reply;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What clients were answered instead of what they wanted. Safe for use by many threads. */
final class Refusals {
  private final Map<String, AtomicInteger> typed = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> others = new ConcurrentHashMap<>();

  /** A problem of a known category, with that category's status, or something else. */
  void count(Reply reply) {
    String problem = problem(reply);
    boolean known =
        Stream.of(FailureCategory.values())
            .anyMatch(
                category ->
                    category.slug().equals(problem) && category.httpStatus() == reply.status());
    add(known ? typed : others, known ? reply.status() + " " + problem : reply.status() + "");
  }

  private static String problem(Reply reply) {
    return reply.headers().firstValue("Content-Type").orElse("").startsWith("application/problem")
        ? reply.problem()
        : "";
  }

  void noAnswer(Throwable reason) {
    add(others, reason.getClass().getSimpleName());
  }

  private static void add(Map<String, AtomicInteger> counts, String what) {
    counts.computeIfAbsent(what, unused -> new AtomicInteger()).incrementAndGet();
  }

  /** How many were no typed answer. */
  int untyped() {
    return others.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  @Override
  public String toString() {
    String all =
        Stream.of(new TreeMap<>(typed), new TreeMap<>(others))
            .flatMap(counts -> counts.entrySet().stream())
            .map(each -> each.getValue() + " × " + each.getKey())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "none" : all;
  }
}
