package io.cartorio.standalone;

import io.cartorio.streams.StreamProcessorConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every service in one context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ReadyNotice.class, StreamProcessorConfiguration.class})
class StandaloneConfiguration {}
