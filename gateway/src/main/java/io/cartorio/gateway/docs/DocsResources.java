package io.cartorio.gateway.docs;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of Swagger UI, out of its own jar. */
public final class DocsResources implements WebMvcConfigurer {
  private static final String SWAGGER_UI = "classpath:/META-INF/resources/webjars/swagger-ui/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/docs/**")
        .addResourceLocations(
            "classpath:/io/cartorio/gateway/docs/static/", SWAGGER_UI + SwaggerUi.VERSION + "/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }
}
