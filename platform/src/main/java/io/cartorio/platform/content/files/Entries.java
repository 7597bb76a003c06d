package io.cartorio.platform.content.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** The entries of a folder, one at a time; none when it is not there. */
final class Entries {
  private Entries() {}

  interface Visitor {
    void visit(Path entry) throws IOException;
  }

  static void each(Path folder, Visitor visitor) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        visitor.visit(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (NotDirectoryException e) {
      // a stray file holds nothing
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }
}
