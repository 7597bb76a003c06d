package io.cartorio.platform.content.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by each service that touches the bytes of documents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
@Import({FilesConfiguration.class, S3Configuration.class})
public class ContentConfiguration {}
