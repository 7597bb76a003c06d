package io.cartorio.workers.extraction;

import java.util.List;

/**
 * A line of text that runs along its sheet, its words from the left.
 *
 * @param number its place in reading order
 */
record Line(int number, List<Word> words) {
  Line {
    words = List.copyOf(words);
  }

  Span whole() {
    return new Span(this, 0, words.size());
  }
}
