package io.cartorio.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cartorio.schemas.serde.Json;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Bodies are JSON as the contract writes it, but with their nulls: a client sees what is absent.
 */
final class JsonBodies implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.withJsonConverter(
        new JacksonJsonHttpMessageConverter(
            Json.mapper()
                .rebuild()
                .changeDefaultPropertyInclusion(
                    inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
                .build()));
  }
}
