package io.cartorio.gateway.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of a request's body.
 *
 * @param image the largest image
 * @param form everything around the file together
 * @param field the longest form field
 * @param parts of a form, at most
 * @param partHeader the longest header of a part
 * @param longest the time a whole body may take
 * @param silence the time between two reads
 * @param lingering how long the rest of a refused body is read, so that the answer arrives
 */
@Validated
@ConfigurationProperties("cartorio.gateway.upload")
public record UploadSettings(
    @DefaultValue("20MB") @NotNull DataSize image,
    @DefaultValue("1MB") @NotNull DataSize form,
    @DefaultValue("8KB") @NotNull DataSize field,
    @DefaultValue("200") @Min(1) @Max(10_000) int parts,
    @DefaultValue("4KB") @NotNull DataSize partHeader,
    @DefaultValue("120s") @NotNull Duration longest,
    @DefaultValue("20s") @NotNull Duration silence,
    @DefaultValue("10s") @NotNull Duration lingering) {

  /** The largest body. */
  public long total() {
    return image.toBytes() + form.toBytes();
  }
}
