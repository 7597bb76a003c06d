package io.cartorio.standalone.broker;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.kafka.SingleNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The folder with the broker's log, formatted once in its life: a second format would disown it.
 */
final class BrokerLog {
  private BrokerLog() {}

  static void formatOnce(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      new Formatter()
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(SingleNode.NODE_ID)
          .setControllerListenerName(SingleNode.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(folder.toString())
          .setDirectories(List.of(folder.toString()))
          .setHasDynamicQuorum(false)
          .run();
    } catch (Exception e) {
      throw new StartRefused(
          "The broker's log in %s cannot be set up.".formatted(folder),
          "Check the rights on the folder, or choose another one with --data.",
          e);
    }
  }
}
