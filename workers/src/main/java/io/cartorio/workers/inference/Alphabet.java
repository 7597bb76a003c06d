package io.cartorio.workers.inference;

import java.util.List;

/**
 * The characters a recogniser knows, by index. Index {@link #BLANK} is no character: the space
 * between two, or between two same ones.
 *
 * @param characters what each index stands for; the first is empty
 */
public record Alphabet(List<String> characters) {

  /** The index of "nothing here". */
  public static final int BLANK = 0;

  public Alphabet {
    characters = List.copyOf(characters);
    if (characters.size() < 2 || !characters.getFirst().isEmpty()) {
      throw new IllegalArgumentException("An alphabet starts with the blank and has characters");
    }
  }

  public String character(int index) {
    return characters.get(index);
  }

  public int size() {
    return characters.size();
  }
}
