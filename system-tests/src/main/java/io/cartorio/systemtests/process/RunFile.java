package io.cartorio.systemtests.process;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** What a running platform says of itself, in its data folder. */
record RunFile(Properties values) {
  static RunFile read(Path data) {
    Properties values = new Properties();
    try {
      values.load(new StringReader(Files.readString(data.resolve("run"))));
    } catch (NoSuchFileException e) {
      return new RunFile(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunFile(values);
  }

  boolean isReady(long pid) {
    return "true".equals(values.getProperty("ready"))
        && Long.toString(pid).equals(values.getProperty("pid"));
  }

  String value(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the platform does not say its " + key);
    }
    return value;
  }
}
