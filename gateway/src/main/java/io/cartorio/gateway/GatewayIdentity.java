package io.cartorio.gateway;

import io.cartorio.gateway.access.AccessConfiguration;
import io.cartorio.gateway.access.OpenNotice;
import io.cartorio.gateway.access.Openness;
import io.cartorio.gateway.key.KeyBook;
import io.cartorio.gateway.key.KeyDesk;
import io.cartorio.gateway.key.KeyHash;
import io.cartorio.gateway.key.KeySettings;
import io.cartorio.gateway.key.Keys;
import io.cartorio.gateway.key.KeysController;
import io.cartorio.gateway.owner.OpenCallers;
import io.cartorio.gateway.owner.OwnerResolver;
import io.cartorio.gateway.token.TokenController;
import io.cartorio.gateway.token.TokenGate;
import io.cartorio.gateway.token.TokenMint;
import io.cartorio.gateway.token.TokenSettings;
import io.cartorio.platform.owner.OwnerPseudonyms;
import io.cartorio.platform.secret.Secrets;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who may come in: keys, tokens, and the door that asks for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, TokenSettings.class})
@Import({AccessConfiguration.class, OpenNotice.class})
public class GatewayIdentity {
  /** A kind of name of its own, so that no cookie and no token can pass for a key's owner. */
  static final String KEY_OWNER = "key";

  @Bean
  OwnerPseudonyms gatewayPseudonyms(Secrets secrets) {
    return new OwnerPseudonyms(secrets.owners());
  }

  @Bean
  OwnerResolver gatewayOwners() {
    return OwnerResolver.byCaller();
  }

  @Bean
  OpenCallers gatewayOpenCallers(OwnerPseudonyms pseudonyms) {
    return new OpenCallers(pseudonyms::of);
  }

  @Bean
  KeyHash gatewayKeyHash(Secrets secrets) {
    return new KeyHash(secrets.apiKeys());
  }

  @Bean
  Keys gatewayKeyRing(
      KeyBook book, KeyHash hash, KeySettings settings, OwnerPseudonyms pseudonyms) {
    return new Keys(
        book, hash, Clock.systemUTC(), settings, pseudonyms.of(KEY_OWNER, settings.firstOwner()));
  }

  @Bean
  KeysController gatewayKeysRoutes(
      KeyBook book, Keys keys, KeyHash hash, KeySettings settings, OwnerPseudonyms pseudonyms) {
    Clock clock = Clock.systemUTC();
    return new KeysController(
        new KeyDesk(book, keys, hash, clock, settings),
        keys,
        name -> pseudonyms.of(KEY_OWNER, name),
        clock);
  }

  @Bean
  TokenController gatewayTokens(Secrets secrets, TokenSettings settings) {
    return new TokenController(new TokenMint(secrets.tokens(), Clock.systemUTC(), settings.life()));
  }

  @Bean
  TokenGate gatewayTokenGate(
      Secrets secrets, Keys keys, TokenSettings settings, OwnerPseudonyms pseudonyms) {
    return new TokenGate(secrets.tokens(), keys, settings, pseudonyms::of);
  }

  @Bean
  Openness gatewayOpenness(Keys keys, TokenSettings tokens) {
    return new Openness(keys, tokens);
  }
}
