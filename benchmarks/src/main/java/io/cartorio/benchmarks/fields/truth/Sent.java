package io.cartorio.benchmarks.fields.truth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document as it is sent: one picture, or its front and its back.
 *
 * @param docType what the request calls it: a class, or the bare type of two pictures
 */
public record Sent(String docType, List<Truth> pictures, Map<String, Expected> fields) {
  public Sent {
    pictures = List.copyOf(pictures);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Each picture as a document of its own, in the order of the run. */
  public static List<Sent> singles(List<Truth> pictures) {
    return pictures.stream()
        .sorted(Comparator.comparingInt(Truth::index))
        .map(picture -> new Sent(picture.docType(), List.of(picture), picture.fields()))
        .toList();
  }

  /** Pairs the pictures of a run in which front and back follow one another. */
  public static List<Sent> pairs(List<Truth> pictures) {
    List<Truth> inOrder = new ArrayList<>(pictures);
    inOrder.sort(Comparator.comparingInt(Truth::index));
    List<Sent> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < inOrder.size(); i += 2) {
      pairs.add(pair(inOrder.get(i), inOrder.get(i + 1)));
    }
    return pairs;
  }

  private static Sent pair(Truth front, Truth back) {
    if (!front.family().equals(back.family()) || front.index() + 1 != back.index()) {
      throw new IllegalArgumentException(
          "%s and %s are no pair".formatted(front.picture(), back.picture()));
    }
    Map<String, Expected> fields = new LinkedHashMap<>();
    front.fields().forEach((name, shown) -> fields.put(name, both(shown, back.fields().get(name))));
    return new Sent(front.type(), List.of(front, back), fields);
  }

  private static Expected both(Expected front, @Nullable Expected back) {
    return back == null ? front : front.with(back);
  }

  public Truth first() {
    return pictures.getFirst();
  }
}
