package io.cartorio.platform.content.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kind where the bytes of documents are; each process of the platform has the same
 */
@ConfigurationProperties("cartorio.content")
public record StoreSettings(@DefaultValue("files") Kind kind) {

  /** A folder that all processes see, or a bucket. */
  public enum Kind {
    FILES,
    S3
  }
}
