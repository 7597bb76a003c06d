package io.cartorio.platform;

/**
 * The platform threads that carry the virtual ones. Java has one for each processor, and a virtual
 * thread cannot leave its own while a class is initialised, by itself or by another. A machine of
 * two processors then stands still for ever when two requests wait for a third that finds nobody to
 * carry it, which happens where many come while the service starts.
 */
public final class Carriers {
  private static final String COUNT = "jdk.virtualThreadScheduler.parallelism";

  /** More than the classes that requests are likely to initialise at one time. */
  private static final int LEAST = 32;

  private Carriers() {}

  /**
   * Has enough of them, unless whoever started the JVM said how many. To be called in {@code main},
   * before there is a virtual thread.
   */
  public static void provide() {
    if (System.getProperty(COUNT) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(COUNT, Integer.toString(Math.max(LEAST, processors)));
    }
  }
}
