package io.cartorio.platform.content.config;

import io.cartorio.platform.StartRefused;
import io.cartorio.platform.content.ContentStore;
import io.cartorio.platform.content.files.ContentSettings;
import io.cartorio.platform.content.files.DiskFloor;
import io.cartorio.platform.content.files.FileContentStore;
import io.cartorio.platform.health.Check;
import io.cartorio.platform.health.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store in a folder, where nothing else is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cartorio.content.kind", havingValue = "files", matchIfMissing = true)
@EnableConfigurationProperties(ContentSettings.class)
class FilesConfiguration {

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
