package io.cartorio.platform.outbound;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imported by each service that calls URLs which others name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
public class OutboundConfiguration {

  @Bean(destroyMethod = "close")
  Outbound outbound(OutboundSettings settings) throws NoSuchAlgorithmException {
    return new HttpOutbound(settings, NameLookup.ofTheSystem(), SSLContext.getDefault());
  }
}
