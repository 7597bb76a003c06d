package io.cartorio.workers.inference;

import io.cartorio.workers.image.RgbImage;
import java.util.List;
import java.util.Optional;

/**
 * The networks that find and read text, and tell documents apart. They take 8-bit sRGB pixels and
 * normalise them themselves.
 *
 * <p>Every implementation is safe for use by several threads at once, blocks its caller until the
 * answer is there, gives the same answer to the same input, and throws {@link InferenceException}
 * when it has none. An input outside the bounds below is an {@link IllegalArgumentException}.
 */
public interface Inference {

  /** Both sides of a picture given to {@link #detectText} are multiples of this. */
  int CANVAS_STEP = 32;

  /** The longest side of a picture given to {@link #detectText}. */
  int MAX_CANVAS_SIDE = 2048;

  /** The height of a line given to {@link #recognise}. */
  int LINE_HEIGHT = 48;

  /** The width of a line given to {@link #recognise} is a multiple of this. */
  int LINE_STEP = 32;

  /** The widest line that {@link #recognise} takes. */
  int MAX_LINE_WIDTH = 3200;

  /** The most lines that {@link #recognise} takes at once. */
  int MAX_LINES = 64;

  /** The width and height of a picture given to {@link #classify}. */
  int PICTURE_SIDE = 224;

  /** The grey around a picture given to {@link #classify}. */
  int AROUND = 114;

  /** The most pictures that {@link #classify} takes at once. */
  int MAX_PICTURES = 32;

  /**
   * Finds where text stands.
   *
   * @param canvas a picture whose sides are multiples of {@link #CANVAS_STEP} and at most {@link
   *     #MAX_CANVAS_SIDE}; an implementation may letterbox it further, unseen by the caller
   * @return how likely each pixel of the canvas is text
   */
  TextMap detectText(RgbImage canvas);

  /**
   * Reads lines of text, one picture each.
   *
   * @param lines at most {@link #MAX_LINES} pictures, {@link #LINE_HEIGHT} high, their widths
   *     multiples of {@link #LINE_STEP} and at most {@link #MAX_LINE_WIDTH}; the text runs from
   *     left to right and what is right of it is mid-grey
   * @return what each line says, in the order of the lines
   */
  List<LineReading> recognise(List<RgbImage> lines);

  /**
   * Tells which class of document each picture shows.
   *
   * @param pictures at most {@link #MAX_PICTURES} whole pictures, upright, {@link #PICTURE_SIDE}
   *     wide and high: scaled to fit, in the middle, and {@link #AROUND} around
   * @return of each picture in their order; empty where there is no network for it
   */
  Optional<List<ClassProbabilities>> classify(List<RgbImage> pictures);

  /** The characters that the indices of {@link #recognise} stand for. */
  Alphabet alphabet();

  /** The names and versions of the networks, for people: no paths, no addresses. */
  List<String> models();
}
