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
 * @param document all images of one document together
 * @param batch all files of a batch together
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
    @DefaultValue("100MB") @NotNull DataSize document,
    @DefaultValue("200MB") @NotNull DataSize batch,
    @DefaultValue("1MB") @NotNull DataSize form,
    @DefaultValue("8KB") @NotNull DataSize field,
    @DefaultValue("200") @Min(1) @Max(10_000) int parts,
    @DefaultValue("4KB") @NotNull DataSize partHeader,
    @DefaultValue("120s") @NotNull Duration longest,
    @DefaultValue("20s") @NotNull Duration silence,
    @DefaultValue("10s") @NotNull Duration lingering) {

  /** The largest body of one document. */
  public long total() {
    return total(FileRule.IMAGES);
  }

  /** The largest body of a request whose files {@code rule} bounds. */
  long total(FileRule rule) {
    return files(rule).toBytes() + form.toBytes();
  }

  /** The largest that the files of a request may be together. */
  DataSize files(FileRule rule) {
    if (rule.isOfABatch()) {
      return batch.compareTo(image) > 0 ? batch : image;
    }
    return rule.most() > 1 && document.compareTo(image) > 0 ? document : image;
  }
}
