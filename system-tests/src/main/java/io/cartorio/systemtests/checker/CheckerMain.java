package io.cartorio.systemtests.checker;

import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.origin.Build;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Judges what a run left: {@code CheckerMain BROKERS CONTENT_FOLDER LEDGER}. Prints each finding;
 * the status is 1 when there is one.
 */
public final class CheckerMain {
  private CheckerMain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: CheckerMain BROKERS CONTENT_FOLDER LEDGER");
      System.exit(2);
    }
    Ledger ledger = Ledger.read(Path.of(arguments[2]));
    List<Finding> findings = judge(arguments[0], Path.of(arguments[1]), ledger);
    findings.forEach(System.out::println);
    System.out.println(
        ledger.accepted().size() + " accepted jobs, " + findings.size() + " findings");
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  /** What is wrong with a run of this build that has come to rest. */
  public static List<Finding> judge(String brokers, Path content, Ledger ledger)
      throws IOException {
    var store = new FileContentStore(ContentSettings.at(content));
    return Checker.check(
        new RecordingReader(brokers, store).read(ledger, Set.of(Build.current().label())));
  }
}
