package io.cartorio.gateway.testing;

import io.cartorio.gateway.GatewayHttp;
import io.cartorio.gateway.answer.Waiters;
import io.cartorio.gateway.capacity.CapacityBook;
import io.cartorio.gateway.endpoint.EndpointLog;
import io.cartorio.gateway.submit.DiskRoom;
import io.cartorio.gateway.submit.Grants;
import io.cartorio.gateway.submit.IdempotentIds;
import io.cartorio.platform.endpoint.AddressSeal;
import io.cartorio.platform.endpoint.EndpointBook;
import io.cartorio.platform.endpoint.EndpointIds;
import io.cartorio.platform.endpoint.SigningSecrets;
import io.cartorio.platform.health.Dependency;
import io.cartorio.platform.link.ResultLinks;
import io.cartorio.platform.origin.OriginConfiguration;
import io.cartorio.platform.outbound.OutboundConfiguration;
import io.cartorio.platform.secret.SecretSettings;
import io.cartorio.platform.secret.Secrets;
import io.cartorio.schemas.endpoint.EndpointRecord;
import io.cartorio.schemas.id.EndpointId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole HTTP side over fakes of what stands behind it. */
public final class GatewayInMemory implements AutoCloseable {
  private static final SecretKey SECRET = new SecretKeySpec(new byte[32], "HmacSHA256");

  private final ConfigurableApplicationContext context;

  private GatewayInMemory(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Returns once it takes requests, with these settings beside a test's own. */
  public static GatewayInMemory start(String... settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("cartorio.gateway.port", "0");
    all.put("cartorio.gateway.noop-enabled", "true");
    all.put("cartorio.gateway.poll", "100ms");
    all.put("cartorio.gateway.sync-wait", "10s");
    all.put("cartorio.instance", "gateway-test");
    all.put("spring.main.banner-mode", "off");
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + '=' + setting.getValue())
            .toArray(String[]::new);
    return new GatewayInMemory(new SpringApplication(Parts.class).run(arguments));
  }

  public int port() {
    return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
        .getPort();
  }

  public MemoryStore store() {
    return context.getBean(MemoryStore.class);
  }

  public MemoryBook book() {
    return context.getBean(MemoryBook.class);
  }

  public PlayedLog log() {
    return context.getBean(PlayedLog.class);
  }

  public MemoryKeyBook keys() {
    return context.getBean(MemoryKeyBook.class);
  }

  public MemoryBuckets buckets() {
    return context.getBean(MemoryBuckets.class);
  }

  public CapacityBook capacity() {
    return context.getBean(CapacityBook.class);
  }

  public EndpointBook endpoints() {
    return context.getBean(EndpointBook.class);
  }

  public ResultLinks links() {
    return context.getBean(ResultLinks.class);
  }

  public AtomicBoolean room() {
    return context.getBean(AtomicBoolean.class);
  }

  public Waiters waiters() {
    return context.getBean(Waiters.class);
  }

  /** Where the routes of its controllers are. */
  public RequestMappingHandlerMapping routes() {
    return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  @Override
  public void close() {
    context.close();
  }

  /** The fakes, and what is made of a fixed secret. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({
    GatewayHttp.class,
    OriginConfiguration.class,
    OutboundConfiguration.class,
    MemoryStore.class,
    MemoryBook.class
  })
  static class Parts {
    @Bean
    PlayedLog log(MemoryBook book, Waiters waiters) {
      return new PlayedLog(book, waiters);
    }

    @Bean
    AtomicBoolean room() {
      return new AtomicBoolean(true);
    }

    @Bean
    DiskRoom diskRoom(AtomicBoolean room) {
      return room::get;
    }

    @Bean
    Grants grants() {
      return new Grants(SECRET, Duration.ofMinutes(10), Clock.systemUTC());
    }

    @Bean
    IdempotentIds ids() {
      return new IdempotentIds(SECRET);
    }

    @Bean
    Secrets secrets() {
      return new SecretSettings("0123456789abcdef".repeat(2), null).secrets();
    }

    @Bean
    MemoryBuckets buckets() {
      return new MemoryBuckets();
    }

    @Bean
    MemoryKeyBook keys() {
      return new MemoryKeyBook();
    }

    @Bean
    EndpointIds endpointIds() {
      return new EndpointIds(SECRET);
    }

    @Bean
    AddressSeal addressSeal() {
      return new AddressSeal(SECRET);
    }

    @Bean
    SigningSecrets signingSecrets() {
      return new SigningSecrets(SECRET);
    }

    @Bean
    EndpointBook endpointBook(AddressSeal seal, SigningSecrets secrets) {
      return new EndpointBook(seal, secrets);
    }

    @Bean
    EndpointLog endpointLog(EndpointBook endpoints) {
      return new EndpointLog() {
        @Override
        public void append(EndpointRecord entry) {
          endpoints.take(entry);
        }

        @Override
        public void remove(EndpointId endpoint) {
          EndpointRecord.subjects(endpoint).forEach(endpoints::forget);
        }
      };
    }

    @Bean
    ResultLinks resultLinks() {
      return new ResultLinks(SECRET);
    }

    @Bean
    Dependency always() {
      return new Dependency() {
        @Override
        public String name() {
          return "memory";
        }

        @Override
        public boolean isWell() {
          return true;
        }
      };
    }
  }
}
