package io.cartorio.systemtests.privacy;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spans of one trace, each under the one it followed. */
record TraceTree(Map<ByteString, Span> byId) {
  static TraceTree of(Collection<Span> all, ByteString trace) {
    return new TraceTree(
        all.stream()
            .filter(span -> span.getTraceId().equals(trace))
            .collect(Collectors.toMap(Span::getSpanId, Function.identity(), (one, same) -> one)));
  }

  /** The names of those that have nothing before them. */
  List<String> roots() {
    return byId.values().stream()
        .filter(span -> span.getParentSpanId().isEmpty())
        .map(Span::getName)
        .toList();
  }

  /** The names of those whose step before is not there: where the tree is broken. */
  Set<String> torn() {
    return byId.values().stream()
        .filter(span -> !span.getParentSpanId().isEmpty())
        .filter(span -> !byId.containsKey(span.getParentSpanId()))
        .map(Span::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> names() {
    return byId.values().stream().map(Span::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names from the root down to a span of this name. */
  List<String> pathTo(String name) {
    List<String> path = new ArrayList<>();
    @Nullable Span at =
        byId.values().stream().filter(span -> span.getName().equals(name)).findFirst().orElse(null);
    while (at != null) {
      path.addFirst(at.getName());
      at = byId.get(at.getParentSpanId());
    }
    return path;
  }
}
