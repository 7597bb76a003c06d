package io.cartorio.standalone;

import io.cartorio.platform.StartRefused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/** Reads the runner's own settings before there is a context that could. */
final class SettingsReader {
  private static final String PREFIX = "cartorio.standalone";

  private SettingsReader() {}

  static StandaloneSettings read(Environment environment) {
    StandaloneSettings settings = bind(environment);
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      Set<ConstraintViolation<StandaloneSettings>> violations =
          validators.getValidator().validate(settings);
      if (!violations.isEmpty()) {
        throw new StartRefused(
            violations.stream()
                .map(
                    v ->
                        "The setting %s.%s %s."
                            .formatted(PREFIX, v.getPropertyPath(), v.getMessage()))
                .sorted()
                .collect(Collectors.joining(" ")),
            "Correct it and start again.");
      }
    }
    return settings;
  }

  private static StandaloneSettings bind(Environment environment) {
    try {
      return Binder.get(
              environment,
              new NoUnboundElementsBindHandler(
                  BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
          .bindOrCreate(PREFIX, Bindable.of(StandaloneSettings.class));
    } catch (BindException e) {
      throw new StartRefused(
          "A setting under %s is unknown or cannot be read: %s."
              .formatted(PREFIX, e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          "Correct or remove it; docs/operations.md lists the settings there are.",
          e);
    }
  }
}
