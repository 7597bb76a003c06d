package io.cartorio.benchmarks.fields.score;

import io.cartorio.benchmarks.fields.truth.Distortion.Kind;
import io.cartorio.benchmarks.fields.truth.Truth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Tallies by what the fields or their documents have in common. */
public final class Breakdown {
  private Breakdown() {}

  public static Tally all(Collection<ScoredDocument> documents) {
    return by(documents, _ -> "").getOrDefault("", Tally.NONE);
  }

  public static Map<String, Tally> by(
      Collection<ScoredDocument> documents, Function<ScoredDocument, String> kind) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (ScoredDocument document : documents) {
      for (ScoredField field : document.fields()) {
        add(tallies, kind.apply(document), field);
      }
    }
    return tallies;
  }

  /** By type and field, in the types' own order of fields. */
  public static Map<String, Tally> byField(Collection<ScoredDocument> documents) {
    Map<String, Map<String, Tally>> types = new TreeMap<>();
    for (ScoredDocument document : documents) {
      Map<String, Tally> fields =
          types.computeIfAbsent(document.sent().first().type(), _ -> new LinkedHashMap<>());
      document.fields().forEach(field -> add(fields, field.name(), field));
    }
    Map<String, Tally> all = new LinkedHashMap<>();
    types.forEach(
        (type, fields) -> fields.forEach((name, tally) -> all.put(type + ' ' + name, tally)));
    return all;
  }

  /**
   * The better and the worse half of a distortion's range, on photos alone: true is the worse. A
   * document of two pictures is where its first is.
   */
  public static Map<String, Tally> byDistortion(Collection<ScoredDocument> documents, Kind kind) {
    return by(
        documents.stream().filter(each -> each.sent().first().isPhoto()).toList(),
        each -> String.valueOf(each.sent().first().distortion().isWorse(kind)));
  }

  /** The camera's turn; a picture of a screen is a kind of its own. */
  public static String turn(ScoredDocument document) {
    Truth picture = document.sent().first();
    if (!picture.isPhoto()) {
      return "screenshot";
    }
    String grey = picture.distortion().isGrey() ? ", grey" : "";
    return "photo turned by %3d°%s".formatted(picture.distortion().turn(), grey);
  }

  private static void add(Map<String, Tally> tallies, String key, ScoredField field) {
    tallies.merge(key, Tally.NONE.plus(field), (old, _) -> old.plus(field));
  }
}
