package io.cartorio.platform.content.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param path the folder of the store; each process of the platform sees the same one
 * @param fsync whether bytes are forced to the disk before they count as stored; without it a power
 *     cut may lose the last of them
 * @param diskFloor the room that must be left on the disk for more to be taken
 * @param temporaryAge how old an unfinished file is when a start removes it
 * @param markerAge how long it is remembered that a job was purged; longer than any task of it may
 *     still run
 */
@ConfigurationProperties("cartorio.content")
public record ContentSettings(
    @DefaultValue("data/content") Path path,
    @DefaultValue("true") boolean fsync,
    @DefaultValue("1GB") DataSize diskFloor,
    @DefaultValue("6h") Duration temporaryAge,
    @DefaultValue("7d") Duration markerAge) {

  /** Everything but the folder by default. */
  public static ContentSettings at(Path path) {
    return new ContentSettings(
        path, true, DataSize.ofGigabytes(1), Duration.ofHours(6), Duration.ofDays(7));
  }
}
