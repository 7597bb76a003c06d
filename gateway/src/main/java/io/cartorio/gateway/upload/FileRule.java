package io.cartorio.gateway.upload;

/** What the files of a request may be, and how many. */
public enum FileRule {
  /** One image of a type we take, and not empty. */
  IMAGE(1),
  /** The images of one document, each as {@link #IMAGE}. */
  IMAGES(20),
  /** Any bytes, or none. */
  ANYTHING(1),
  /** Each the one image of a document of its own. */
  BATCH_OF_IMAGES(50),
  /** Any bytes, each a document of its own. */
  BATCH(50),
  /** There may be none. */
  NONE(0),
  /**
   * The fields that would say have not come yet: any bytes, and as many as any request may have.
   */
  UNDECIDED(20);

  private final int most;

  FileRule(int most) {
    this.most = most;
  }

  /** How many files there may be. */
  public int most() {
    return most;
  }

  /** Whether each must be an image. */
  public boolean isOfImages() {
    return this == IMAGE || this == IMAGES || this == BATCH_OF_IMAGES;
  }

  boolean isOfABatch() {
    return this == BATCH_OF_IMAGES || this == BATCH;
  }
}
