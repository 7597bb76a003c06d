package io.cartorio.gateway.health;

import io.cartorio.platform.health.Dependency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the gateway lives, and whether it can do its work. */
@RestController
public final class HealthController {

  /** As orchestrators know it from other Spring services. */
  record Health(String status, Map<String, Health> components) {
    static Health of(boolean well) {
      return new Health(well ? "UP" : "DOWN", Map.of());
    }
  }

  private final List<Dependency> dependencies;

  public HealthController(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /** It answers, so it lives. */
  @GetMapping("/health/live")
  ResponseEntity<Health> live() {
    return answer(Health.of(true));
  }

  @GetMapping({"/health", "/health/ready"})
  ResponseEntity<Health> ready() {
    Map<String, Health> components = new LinkedHashMap<>();
    boolean allWell = true;
    for (Dependency dependency : dependencies) {
      boolean well = dependency.isWell();
      allWell &= well;
      components.put(dependency.name(), Health.of(well));
    }
    return answer(new Health(Health.of(allWell).status(), components));
  }

  private static ResponseEntity<Health> answer(Health health) {
    HttpStatus status =
        health.status().equals("UP") ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(health);
  }
}
