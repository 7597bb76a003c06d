package io.cartorio.platform.content.files;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by each service that touches the bytes of documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentSettings.class)
public class ContentConfiguration {

  @Bean
  ContentStore contentStore(ContentSettings settings) {
    try {
      return new FileContentStore(settings);
    } catch (IOException e) {
      throw new StartRefused(
          "The content store in %s cannot be opened: %s.".formatted(settings.path(), e),
          "Set cartorio.content.path to a folder that this user may write to.",
          e);
    }
  }

  @Bean
  Dependency contentDependency(ContentSettings settings, ContentStore folderExists) {
    return new Check("content", () -> Files.isWritable(settings.path()));
  }

  @Bean
  DiskFloor contentDiskFloor(ContentSettings settings, ContentStore folderExists) {
    return new DiskFloor(settings.path(), settings.diskFloor().toBytes());
  }
}
