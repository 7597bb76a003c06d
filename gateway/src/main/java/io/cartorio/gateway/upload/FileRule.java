package io.cartorio.gateway.upload;

/** What the files of a request may be, and how many. */
public enum FileRule {
  /** One image of a type we take, and not empty. */
  IMAGE(1),
  /** The images of one document, each as {@link #IMAGE}. */
  IMAGES(20),
  /** Any bytes, or none. */
  ANYTHING(1),
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
  boolean wantsImages() {
    return this == IMAGE || this == IMAGES;
  }
}
