package io.cartorio.schemas.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Papers that are none of the document types, and may be sent in their place: other cards,
 * receipts, forms, letters.
 *
 * @param marks words that such papers show and the document types do not
 */
public record OtherPapers(List<Mark> marks) {
  private static final String FILE = "other-papers.json";

  public OtherPapers {
    marks = List.copyOf(marks);
  }

  /** What the file of this build says, read once. */
  public static OtherPapers standard() {
    return Standard.PAPERS;
  }

  static OtherPapers read(String file, String json) {
    JsonPart root = JsonPart.parse(file, json).only("marks");
    return new OtherPapers(root.parts("marks").stream().map(DocumentTypeReader::mark).toList());
  }

  private static final class Standard {
    static final OtherPapers PAPERS = load();

    private static OtherPapers load() {
      try (InputStream in =
          Objects.requireNonNull(OtherPapers.class.getResourceAsStream(FILE), FILE)) {
        return read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
