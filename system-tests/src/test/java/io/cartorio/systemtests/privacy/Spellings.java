package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ways in which a text may be written down, each as bytes that are one char. Letters are told
 * apart by a finder without regard to case.
 */
final class Spellings {
  private static final int DIGITS_THAT_TELL = 8;

  private Spellings() {}

  static Set<String> of(String text) {
    Set<String> all = new LinkedHashSet<>(of(text.getBytes(UTF_8)));
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    all.add(chars(bare.getBytes(UTF_8)));
    all.add(chars(text.getBytes(UTF_16LE)));
    all.add(chars(text.getBytes(UTF_16BE)));
    all.add(escaped(text, false));
    all.add(chars(escaped(text, true).getBytes(UTF_8)));
    all.add(URLEncoder.encode(text, UTF_8));
    all.add(URLEncoder.encode(text, UTF_8).replace("+", "%20"));
    String digits = text.replaceAll("\\D", "");
    if (digits.length() >= DIGITS_THAT_TELL) {
      all.add(digits);
    }
    return all;
  }

  static Set<String> of(byte[] bytes) {
    Set<String> all = new LinkedHashSet<>();
    all.add(chars(bytes));
    all.add(HexFormat.of().formatHex(bytes));
    for (int before = 0; before < 3; before++) {
      String inner = base64(bytes, before);
      all.add(inner);
      all.add(inner.replace('+', '-').replace('/', '_'));
    }
    return all;
  }

  /** The part of the base 64 of more bytes that these alone make, {@code before} bytes in. */
  private static String base64(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int end = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
    return encoded.substring(before == 0 ? 0 : before + 1, end);
  }

  /** In JSON: letters beyond ASCII as they are, or escaped too. */
  private static String escaped(String text, boolean lettersAsTheyAre) {
    StringBuilder json = new StringBuilder();
    for (char letter : text.toCharArray()) {
      if (letter == '"' || letter == '\\') {
        json.append('\\').append(letter);
      } else if (letter < ' ' || (letter > '~' && !lettersAsTheyAre)) {
        json.append("\\u%04x".formatted((int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.toString();
  }

  private static String chars(byte[] bytes) {
    return new String(Arrays.copyOf(bytes, bytes.length), ISO_8859_1);
  }
}
