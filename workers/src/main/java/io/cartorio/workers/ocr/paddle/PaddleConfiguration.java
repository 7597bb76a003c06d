package io.cartorio.workers.ocr.paddle;

import io.cartorio.workers.inference.Inference;
import io.cartorio.workers.ocr.OcrEngine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the {@code paddle} engine on whatever inference there is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaddleSettings.class)
public class PaddleConfiguration {

  @Bean
  OcrEngine paddleEngine(Inference inference, PaddleSettings settings) {
    return new PaddleEngine(inference, settings);
  }
}
