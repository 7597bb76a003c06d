package io.cartorio.benchmarks.fields;

import io.cartorio.benchmarks.fields.truth.Sent;
import io.cartorio.benchmarks.fields.truth.Truth;
import io.cartorio.benchmarks.fields.truth.TruthReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The invented documents of a run. They are made once for the same options and generator. */
public final class Documents {
  private static final String COMPLETE = "complete";

  private final Path root;

  /**
   * What is made.
   *
   * @param pictures of each difficulty
   * @param isPairs whether front and back follow one another
   */
  public record Plan(String half, long seed, int pictures, boolean isPairs) {}

  /**
   * @param root the checkout's folder
   */
  public Documents(Path root) {
    this.root = root;
  }

  public List<Sent> generated(Plan plan, String difficulty)
      throws IOException, InterruptedException {
    String key =
        "%s-%s-%d-%d%s-%s"
            .formatted(
                plan.half(),
                difficulty,
                plan.seed(),
                plan.pictures(),
                plan.isPairs() ? "-pairs" : "",
                generatorHash());
    Path folder = root.resolve(".cartorio/documents").resolve(key);
    if (!Files.exists(folder.resolve(COMPLETE))) {
      generate(plan, difficulty, folder);
      Files.createFile(folder.resolve(COMPLETE));
    }
    return in(folder, plan.isPairs());
  }

  /** The documents that lie in {@code folder}, in the order of their run. */
  public static List<Sent> in(Path folder, boolean isPairs) throws IOException {
    List<Truth> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        pictures.add(TruthReader.read(file));
      }
    }
    return isPairs ? Sent.pairs(pictures) : Sent.singles(pictures);
  }

  private void generate(Plan plan, String difficulty, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                root.resolve("benchmarks/documents/invent").toString(),
                "generate",
                "--count=" + plan.pictures(),
                "--seed=" + plan.seed(),
                "--half=" + plan.half(),
                "--difficulty=" + difficulty,
                "--out=" + folder));
    if (plan.isPairs()) {
      command.add("--pairs");
    }
    System.err.printf("making %d %s pictures%n", plan.pictures(), difficulty);
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("the generator of documents ended with status " + status);
    }
  }

  /** A few letters that change with the generator's sources. */
  private String generatorHash() throws IOException {
    Path sources = root.resolve("benchmarks/documents");
    try (Stream<Path> files = Files.walk(sources)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Documents::isSource).sorted().toList()) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSource(Path file) {
    String name = file.toString();
    return !name.contains("/tests/") && (name.endsWith(".py") || name.endsWith("requirements.txt"));
  }
}
