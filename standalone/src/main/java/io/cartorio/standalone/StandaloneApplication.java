package io.cartorio.standalone;

import io.cartorio.platform.Carriers;
import io.cartorio.platform.CompilerPriority;
import org.springframework.boot.SpringApplication;

/** The whole platform on one machine. */
public final class StandaloneApplication {
  private StandaloneApplication() {}

  public static void main(String[] args) {
    Carriers.provide();
    CompilerPriority.lower();
    System.setProperty("spring.config.name", "standalone");
    SpringApplication application = new SpringApplication(StandaloneConfiguration.class);
    application.addInitializers(new Foundation());
    application.run(args);
  }
}
