package io.cartorio.workers.classification;

import io.cartorio.schemas.document.DocumentClass;
import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.DocumentTypes;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Classification;
import io.cartorio.schemas.result.Warning;
import io.cartorio.schemas.result.Warning.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the images of one document show together.
 *
 * @param type of the document; empty where nothing tells one from another
 * @param sides which sides its images show
 * @param strangers the images, from 0, that surely show a document of another type
 */
public record ClassifiedDocument(
    @Nullable String documentClass,
    double confidence,
    Optional<DocumentType> type,
    Set<Side> sides,
    Set<Integer> strangers,
    List<Warning> warnings,
    List<Classification.Shown> images) {

  static ClassifiedDocument of(
      List<ClassifiedImage> images, DocumentTypes types, boolean withNetwork) {
    Optional<DocumentType> type = likeliestType(images, types);
    List<ClassifiedImage> sure =
        images.stream().filter(ClassifiedImage::isSure).filter(each -> is(each, type)).toList();
    List<ClassifiedImage> members =
        sure.isEmpty() ? images.stream().max(bySureness()).stream().toList() : sure;
    Set<Integer> strangers = strangers(images, type);
    Set<Side> sides = sides(members, images.size() - strangers.size(), types);
    double confidence =
        members.stream().mapToDouble(ClassifiedImage::confidence).average().orElse(0);
    return new ClassifiedDocument(
        together(members, type, sides),
        Math.round(confidence * 1000) / 1000.0,
        type,
        sides,
        strangers,
        warnings(members, !strangers.isEmpty(), withNetwork),
        images.stream().map(ClassifiedImage::shown).toList());
  }

  /**
   * @param minConfidence below which no fields are read; null where none were asked for
   */
  public Classification classification(@Nullable Double minConfidence) {
    return new Classification(documentClass, confidence, minConfidence, images);
  }

  /** The type that the images speak for most, all together. */
  private static Optional<DocumentType> likeliestType(
      List<ClassifiedImage> images, DocumentTypes types) {
    Map<String, Double> byType =
        images.stream()
            .filter(image -> image.documentClass() != null)
            .collect(
                Collectors.groupingBy(
                    image -> image.type(types).orElse(""),
                    Collectors.summingDouble(ClassifiedImage::confidence)));
    return byType.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(entry -> types.find(entry.getKey()));
  }

  private static boolean is(ClassifiedImage image, Optional<DocumentType> type) {
    return type.flatMap(of -> of.documentClass(image.documentClass())).isPresent();
  }

  private static Set<Integer> strangers(List<ClassifiedImage> images, Optional<DocumentType> type) {
    Set<Integer> strangers = new TreeSet<>();
    for (int i = 0; i < images.size(); i++) {
      if (images.get(i).isSure() && !is(images.get(i), type)) {
        strangers.add(i);
      }
    }
    return strangers;
  }

  /** Those of the images' classes; both where an image is of none, and may show anything. */
  private static Set<Side> sides(List<ClassifiedImage> members, int images, DocumentTypes types) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (ClassifiedImage member : members) {
      Optional.ofNullable(member.documentClass())
          .flatMap(types::findClass)
          .map(DocumentClass::sides)
          .ifPresent(sides::addAll);
    }
    return sides.isEmpty() || members.size() < images ? EnumSet.allOf(Side.class) : sides;
  }

  /** The one class of all, or the one that shows every side they do. */
  private static @Nullable String together(
      List<ClassifiedImage> members, Optional<DocumentType> type, Set<Side> sides) {
    List<@Nullable String> classes = new ArrayList<>();
    members.stream().map(ClassifiedImage::documentClass).distinct().forEach(classes::add);
    if (classes.size() == 1) {
      return classes.getFirst();
    }
    return type.stream()
        .flatMap(of -> of.classes().stream())
        .filter(each -> each.sides().equals(sides))
        .map(DocumentClass::name)
        .findFirst()
        .orElse(null);
  }

  private static List<Warning> warnings(
      List<ClassifiedImage> members, boolean strangers, boolean withNetwork) {
    List<Warning> warnings = new ArrayList<>();
    if (!withNetwork) {
      warnings.add(new Warning(Code.WORDS_ALONE, List.of()));
    }
    if (members.stream().anyMatch(ClassifiedImage::correctedByWords)) {
      warnings.add(new Warning(Code.CLASS_BY_WORDS, List.of()));
    }
    if (strangers) {
      warnings.add(new Warning(Code.DIFFERENT_TYPES, List.of()));
    }
    return warnings;
  }

  private static Comparator<ClassifiedImage> bySureness() {
    return Comparator.comparingDouble(ClassifiedImage::confidence);
  }
}
