package io.cartorio.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cartorio.schemas.serde.Json;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That what is planted is found. */
class FinderTest {
  private static final String NAME = "João \"Zé\" da Conceição";

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aPlantedTextIsFoundHoweverItIsSpelt(String spelling, byte[] planted) {
    Finder finder = new Finder();
    finder.watch(Kind.VALUES, NAME);

    assertThat(finder.find(among(planted))).containsOnlyKeys(Kind.VALUES);
  }

  static Stream<Arguments> aPlantedTextIsFoundHoweverItIsSpelt() {
    byte[] utf8 = NAME.getBytes(UTF_8);
    return Stream.of(
        arguments("UTF-8", utf8),
        arguments("UTF-16, little end first", NAME.getBytes(UTF_16LE)),
        arguments("UTF-16, big end first", NAME.getBytes(UTF_16BE)),
        arguments("capitals", "JOãO \"Zé\" DA CONCEIçãO".getBytes(UTF_8)),
        arguments("without accents", "JOAO \"ZE\" DA CONCEICAO".getBytes(UTF_8)),
        arguments("JSON", Json.mapper().writeValueAsBytes(Map.of("nome", NAME))),
        arguments("JSON, escaped", escaped().getBytes(UTF_8)),
        arguments("base 64", Base64.getEncoder().encode(utf8)),
        arguments("base 64 of more, one byte in", Base64.getEncoder().encode(among(1, utf8))),
        arguments("base 64 of more, two bytes in", Base64.getEncoder().encode(among(2, utf8))),
        arguments("base 64 of URLs", Base64.getUrlEncoder().encode(among(2, utf8))),
        arguments("hexadecimal", HexFormat.of().withUpperCase().formatHex(utf8).getBytes(UTF_8)),
        arguments("in a URL", URLEncoder.encode(NAME, UTF_8).getBytes(UTF_8)));
  }

  @Test
  void aNumberIsFoundWithoutItsPoints() {
    Finder finder = new Finder();
    finder.watch(Kind.VALUES, "123.456.789-09");

    assertThat(finder.find("cpf=12345678909;".getBytes(UTF_8))).containsOnlyKeys(Kind.VALUES);
  }

  @Test
  void aPieceOfAPictureIsFound() {
    byte[] piece = new byte[] {-1, -40, 0, 17, 34, -103, 5, -2, 7, 99};
    Finder finder = new Finder();
    finder.watch(Kind.BYTES, piece);

    assertThat(finder.find(among(piece))).containsOnlyKeys(Kind.BYTES);
    assertThat(finder.find(Base64.getEncoder().encode(among(1, piece))))
        .containsOnlyKeys(Kind.BYTES);
  }

  @Test
  void anotherTextIsNotFound() {
    Finder finder = new Finder();
    finder.watch(Kind.VALUES, NAME);

    assertThat(finder.find("João da Silva, Conceição".getBytes(UTF_8))).isEmpty();
  }

  private static String escaped() {
    StringBuilder escaped = new StringBuilder();
    for (char letter : NAME.toCharArray()) {
      escaped.append(
          letter == '"' ? "\\\"" : letter > '~' ? "\\u%04X".formatted((int) letter) : letter);
    }
    return escaped.toString();
  }

  private static byte[] among(byte[] planted) {
    return among(9, planted);
  }

  private static byte[] among(int before, byte[] planted) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes("x".repeat(before).getBytes(ISO_8859_1));
    all.writeBytes(planted);
    all.writeBytes("and more".getBytes(ISO_8859_1));
    return all.toByteArray();
  }
}
