package io.cartorio.platform.telemetry;

import java.util.HashMap;
import java.util.Map;

/**
 * What every process of one service is started with; any setting is stronger. In one place, so that
 * all of them write their logs, and tell their health and their figures, in one way.
 */
public final class ServiceDefaults {
  private ServiceDefaults() {}

  /** Of a service that speaks for itself over HTTP, health and figures included. */
  public static Map<String, Object> of(String service) {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("spring.application.name", service);
    defaults.put("spring.main.banner-mode", "off");
    defaults.put("logging.structured.format.console", JsonLines.class.getName());
    return defaults;
  }

  /**
   * Of a service whose one port is for its health and its figures.
   *
   * @param readiness the health indicator that says whether it is at work
   */
  public static Map<String, Object> of(String service, int port, String readiness) {
    Map<String, Object> defaults = of(service);
    defaults.put("server.port", Integer.toString(port));
    defaults.put("management.endpoints.web.exposure.include", "health,info,prometheus");
    defaults.put("management.endpoint.health.probes.enabled", "true");
    defaults.put("management.endpoint.health.show-details", "always");
    defaults.put(
        "management.endpoint.health.group.readiness.include", "readinessState," + readiness);
    return defaults;
  }
}
