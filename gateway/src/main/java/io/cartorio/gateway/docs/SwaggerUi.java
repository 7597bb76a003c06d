package io.cartorio.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Swagger UI is in the class path: its folder is named after its version. */
final class SwaggerUi {
  static final String VERSION = version();

  private SwaggerUi() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in =
        SwaggerUi.class.getResourceAsStream(
            "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
      if (in == null) {
        throw new IllegalStateException("Swagger UI is not in the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
