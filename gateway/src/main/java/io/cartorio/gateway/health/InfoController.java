package io.cartorio.gateway.health;

import io.cartorio.platform.origin.Build;
import io.cartorio.platform.origin.Origins;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this gateway is, and the settings in effect; none of them is a secret. */
@RestController
public final class InfoController {

  /** The build and the instance that answer. */
  record Info(String name, Build build, String instance, Map<String, Object> settings) {}

  private final Info info;

  /**
   * @param settings in effect, by prefix
   */
  public InfoController(Origins origins, Map<String, Object> settings) {
    this.info =
        new Info(
            "cartorio", origins.build(), origins.instance().value(), new LinkedHashMap<>(settings));
  }

  @GetMapping("/info")
  Info info() {
    return info;
  }
}
