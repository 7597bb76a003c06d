package io.cartorio.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP client, with everything off that would call somebody else than it was told to: name
 * lookup, proxies, redirects, retries, cookies, authentication, decompression.
 */
final class GuardedClient {
  private static final TimeValue KEPT = TimeValue.ofSeconds(30);

  private GuardedClient() {}

  static CloseableHttpClient of(
      OutboundSettings settings, CallableAddresses callable, SSLContext tls) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(settings, callable, tls).build())
        .setRoutePlanner(
            (target, context) ->
                new HttpRoute(target, null, target.getSchemeName().equals(URIScheme.HTTPS.id)))
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableConnectionState()
        .disableContentCompression()
        .setUserAgent("cartorio")
        .evictExpiredConnections()
        .evictIdleConnections(KEPT)
        .build();
  }

  private static PoolingHttpClientConnectionManagerBuilder connections(
      OutboundSettings settings, CallableAddresses callable, SSLContext tls) {
    Http1Config http =
        Http1Config.custom()
            .setMaxHeaderCount(settings.headers())
            .setMaxLineLength((int) settings.headerLine().toBytes())
            .setMaxEmptyLineCount(2)
            .build();
    return new CheckedConnections(callable)
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
        .setDnsResolver(new NoLookup())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build())
        .setMaxConnTotal(settings.connections())
        .setMaxConnPerRoute(settings.connectionsPerHost());
  }

  /** Connections over {@link CheckedSocket}s. */
  private static final class CheckedConnections extends PoolingHttpClientConnectionManagerBuilder {
    private final CallableAddresses callable;

    CheckedConnections(CallableAddresses callable) {
      this.callable = callable;
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          socksProxy -> new CheckedSocket(callable),
          ports,
          names,
          RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
    }
  }

  /** Every call brings the address it was checked for. */
  private static final class NoLookup implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException();
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException();
    }
  }
}
