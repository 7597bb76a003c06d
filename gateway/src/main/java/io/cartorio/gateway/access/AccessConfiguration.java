package io.cartorio.gateway.access;

import io.cartorio.gateway.key.Keys;
import io.cartorio.gateway.limit.Buckets;
import io.cartorio.gateway.limit.LimitSettings;
import io.cartorio.gateway.limit.Limits;
import io.cartorio.gateway.owner.OpenCallers;
import io.cartorio.gateway.request.ClientAddress;
import io.cartorio.gateway.token.TokenGate;
import io.cartorio.platform.owner.OwnerPseudonyms;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who comes in by which way. Of Spring Security only the way in is used: there are no sessions, no
 * pages to log in at, and nothing that reads a body.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessSettings.class, LimitSettings.class})
public class AccessConfiguration {

  @Bean
  ClientAddress gatewayClientAddress(AccessSettings settings) {
    return new ClientAddress(new TrustedProxies(settings.trustedProxies()));
  }

  @Bean
  Limits gatewayLimits(
      Buckets buckets,
      LimitSettings settings,
      ClientAddress addresses,
      OwnerPseudonyms pseudonyms,
      MeterRegistry meters) {
    return new Limits(
        buckets, settings, addresses, name -> pseudonyms.of("address", name).value(), meters);
  }

  @Bean
  SecurityFilterChain gatewayDoor(
      HttpSecurity http,
      AccessSettings settings,
      Openness openness,
      OpenCallers open,
      Keys keys,
      TokenGate tokens,
      Limits limits) {
    if (!settings.origins().isEmpty()) {
      HttpSecurity unused = http.addFilter(Cors.of(settings.origins()));
    }
    LimitFilter limit = new LimitFilter(limits);
    Refusals refusals = new Refusals(limit);
    AuthenticationManager doorkeeper = new Doorkeeper(keys, tokens);
    BearerTokenAuthenticationFilter arrivals =
        new BearerTokenAuthenticationFilter(doorkeeper, new Arrival(openness, open));
    arrivals.setAuthenticationEntryPoint(refusals);
    return http.securityMatcher(new NegatedRequestMatcher(openToAll()))
        .authenticationManager(doorkeeper)
        .cors(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(arrivals, AuthorizationFilter.class)
        .addFilterBefore(new EntryFilter(), AuthorizationFilter.class)
        .addFilterBefore(limit, AuthorizationFilter.class)
        .authorizeHttpRequests(rules -> rules.anyRequest().access(new Door()))
        .build();
  }

  /** Paths that are not what they seem are refused; methods and header values are ours to judge. */
  @Bean
  HttpFirewall gatewayFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderNames(name -> true);
    firewall.setAllowedHeaderValues(value -> true);
    firewall.setAllowedParameterNames(name -> true);
    return firewall;
  }

  private static RequestMatcher openToAll() {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher("/"),
        path.matcher("/health/**"),
        path.matcher("/metrics"),
        path.matcher("/docs/**"),
        path.matcher("/openapi.json"),
        path.matcher("/v2/links/**"),
        path.matcher("/error"));
  }
}
