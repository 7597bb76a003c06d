package io.cartorio.platform.testing;

/**
 * Where the servers of integration tests run: beside the test by default, or in containers with the
 * Maven profile {@code containers}, which sets the property {@value #PROPERTY}.
 */
enum Servers {
  LOCAL,
  CONTAINERS;

  static final String PROPERTY = "cartorio.test.servers";

  static Servers selected() {
    return named(System.getProperty(PROPERTY, "local"));
  }

  static Servers named(String name) {
    return switch (name) {
      case "local" -> LOCAL;
      case "containers" -> CONTAINERS;
      default ->
          throw new IllegalArgumentException(
              "%s is '%s'; it may be local or containers".formatted(PROPERTY, name));
    };
  }
}
