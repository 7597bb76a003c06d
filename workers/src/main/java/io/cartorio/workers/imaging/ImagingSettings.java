package io.cartorio.workers.imaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an image may be, and what it is brought to.
 *
 * @param maxBytes of the file as it came
 * @param maxPixels width times height as its header says, checked before anything is decoded
 * @param maxSide pixels of the longer side after decoding; larger pictures are shrunk to it
 */
@Validated
@ConfigurationProperties("cartorio.workers.imaging")
public record ImagingSettings(
    @DefaultValue("20MB") DataSize maxBytes,
    @DefaultValue("50000000") @Min(1) long maxPixels,
    @DefaultValue("2000") @Min(64) @Max(10_000) int maxSide) {}
