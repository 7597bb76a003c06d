package io.cartorio.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Every service in one context. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class StandaloneConfiguration {}
