package io.cartorio.platform.origin;

import io.cartorio.platform.StartRefused;
import io.cartorio.schemas.id.InstanceId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The setting {@code cartorio.instance} names this process; two of the same service on one host
 * need one each.
 */
@Configuration(proxyBeanMethods = false)
public class OriginConfiguration {

  @Bean
  Origins origins(@Value("${cartorio.instance:}") String instance) {
    return new Origins(
        Build.current(), instance.isBlank() ? InstanceName.ofHost() : named(instance));
  }

  private static InstanceId named(String instance) {
    try {
      return InstanceId.of(instance);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The setting cartorio.instance is not a name an instance can have: " + instance + ".",
          "Give it 1 to 64 of a-z, 0-9 and -, such as gateway-0.",
          e);
    }
  }
}
