package io.cartorio.workers.codes;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One look at a region: where squares stand as in the corners of a code, what the code says. */
final class CodeSearch {
  /** How many threes are tried: a page of text makes up a few that are none. */
  private static final int MOST_TRIES = 40;

  /** In modules: as far as a code of some hundred characters goes. */
  private static final double REACH = 45;

  private final Optional<BitMatrix> dark;
  private final Deadline deadline;

  CodeSearch(Grey grey, Deadline deadline) {
    this.dark = grey.dark();
    this.deadline = deadline;
  }

  /** Adds the codes that could be read, and where others may stand, the likeliest first. */
  void run(List<ReadCode> read, List<Rectangle2D> unread) {
    if (dark.isEmpty()) {
      return;
    }
    CodeDecoder decoder = new CodeDecoder(dark.get());
    List<FinderPattern> patterns = new PatternScan(dark.get()).patterns(deadline);
    List<Triple> triples = Triple.among(patterns);
    List<Triple> failed = new ArrayList<>();
    Set<FinderPattern> used = new HashSet<>();
    for (Triple triple : triples.subList(0, Math.min(MOST_TRIES, triples.size()))) {
      if (deadline.isOver() || read.size() == CodeReader.MOST_CODES) {
        break;
      }
      if (triple.patterns().stream().noneMatch(used::contains)) {
        Optional<ReadCode> code = decoder.decode(triple);
        code.ifPresent(
            found -> {
              read.add(found);
              used.addAll(triple.patterns());
            });
        if (code.isEmpty()) {
          failed.add(triple);
        }
      }
    }
    failed.stream()
        .filter(triple -> triple.patterns().stream().noneMatch(used::contains))
        .forEach(triple -> unread.add(triple.bounds()));
    patterns.stream()
        .filter(pattern -> !used.contains(pattern))
        .forEach(pattern -> unread.add(about(pattern)));
  }

  /** Where the code lies that a single square belongs to: on whichever side of it. */
  private static Rectangle2D about(FinderPattern pattern) {
    double reach = REACH * pattern.getEstimatedModuleSize();
    return new Rectangle2D.Double(
        pattern.getX() - reach, pattern.getY() - reach, 2 * reach, 2 * reach);
  }
}
