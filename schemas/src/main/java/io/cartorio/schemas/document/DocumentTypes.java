package io.cartorio.schemas.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every document type there is. Extraction, checks, {@code GET /classes} and the refusal of an
 * unknown {@code doc_type} read it. Immutable and safe for use by many threads.
 */
public final class DocumentTypes {
  private final List<DocumentType> types;
  private final Map<String, DocumentType> byDocType = new LinkedHashMap<>();
  private final List<String> docTypes;

  private DocumentTypes(Collection<DocumentType> types) {
    this.types = List.copyOf(types);
    List<String> known = new ArrayList<>();
    for (DocumentType type : types) {
      for (String docType : spellings(type, type.name())) {
        add(docType, type);
        known.add(docType);
      }
    }
    this.docTypes = List.copyOf(known);
    for (DocumentType type : types) {
      for (String alias : type.aliases()) {
        spellings(type, alias).forEach(docType -> add(docType, type));
      }
    }
  }

  public static DocumentTypes of(Collection<DocumentType> types) {
    return new DocumentTypes(types);
  }

  /** The types whose files are part of this build, read once. */
  public static DocumentTypes standard() {
    return Standard.TYPES;
  }

  /** In the order of their files' names. */
  public List<DocumentType> all() {
    return types;
  }

  /** The type that {@code docType} asks for: a type, one of its classes, or an older spelling. */
  public Optional<DocumentType> find(String docType) {
    return Optional.ofNullable(byDocType.get(docType));
  }

  /** The class that {@code docType} names; empty where it is a bare type, or unknown. */
  public Optional<DocumentClass> findClass(String docType) {
    int cut = docType.indexOf('_');
    return cut < 0
        ? Optional.empty()
        : find(docType).flatMap(type -> type.documentClass(type.name() + docType.substring(cut)));
  }

  /** The class or type that {@code docType} asks for, as it is called today. */
  public Optional<String> nameOf(String docType) {
    return find(docType)
        .map(type -> findClass(docType).map(DocumentClass::name).orElse(type.name()));
  }

  /** What {@code doc_type} may be, without the older spellings: each type, then its classes. */
  public List<String> docTypes() {
    return docTypes;
  }

  private void add(String docType, DocumentType type) {
    DocumentType other = byDocType.putIfAbsent(docType, type);
    if (other != null) {
      throw new IllegalArgumentException(
          "'%s' is a name of both %s and %s".formatted(docType, other.name(), type.name()));
    }
  }

  private static List<String> spellings(DocumentType type, String name) {
    List<String> spellings = new ArrayList<>();
    spellings.add(name);
    for (DocumentClass each : type.classes()) {
      spellings.add(name + each.name().substring(type.name().length()));
    }
    return spellings;
  }

  private static final class Standard {
    static final DocumentTypes TYPES = load();

    private static DocumentTypes load() {
      List<DocumentType> types = new ArrayList<>();
      TypeFiles.beside(
              Objects.requireNonNull(DocumentTypes.class.getResource("DocumentTypes.class")))
          .forEach((file, json) -> types.add(DocumentTypeReader.read(file, json)));
      return new DocumentTypes(types);
    }
  }
}
