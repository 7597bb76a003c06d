package io.cartorio.streams.runtime;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topology runs. The times were measured: see {@code RATIONALE.md} beside this module.
 *
 * @param applicationId of the consumer group, the changelogs and the transactions
 * @param stateDir where the stores stand; losing it costs a restore, and no job
 * @param threads of this instance; more than the partitions are idle
 * @param standbys copies of each store on other instances; with one instance there are none
 * @param commitInterval between transactions while records keep coming; one that comes alone does
 *     not wait for it
 * @param pollTime how long a poll waits, and so how late a commit may be when no record comes
 * @param sessionTimeout after which a dead instance's partitions go to another
 * @param blockCacheMegabytes of memory for reading the stores and writing them, over all of them
 */
@ConfigurationProperties("cartorio.streams")
public record StreamsSettings(
    @DefaultValue("cartorio-stream-processor") String applicationId,
    @DefaultValue("data/streams") Path stateDir,
    @DefaultValue("1") int threads,
    @DefaultValue("1") int standbys,
    @DefaultValue("10ms") Duration commitInterval,
    @DefaultValue("5ms") Duration pollTime,
    @DefaultValue("6s") Duration sessionTimeout,
    @DefaultValue("32") int blockCacheMegabytes) {

  public StreamsSettings {
    if (!applicationId.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw wrong("application-id must be 1 to 100 of A-Z a-z 0-9 . _ -");
    }
    if (threads < 1 || threads > 64) {
      throw wrong("threads must be between 1 and 64");
    }
    if (standbys < 0 || standbys > 3) {
      throw wrong("standbys must be between 0 and 3");
    }
    between("commit-interval", commitInterval, Duration.ofMillis(1), Duration.ofSeconds(5));
    between("poll-time", pollTime, Duration.ofMillis(1), Duration.ofSeconds(1));
    between("session-timeout", sessionTimeout, Duration.ofSeconds(6), Duration.ofMinutes(5));
    if (blockCacheMegabytes < 8) {
      throw wrong("block-cache-megabytes must be at least 8");
    }
  }

  private static void between(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw wrong(name + " must be between " + least + " and " + most);
    }
  }

  private static IllegalArgumentException wrong(String rule) {
    return new IllegalArgumentException("cartorio.streams." + rule);
  }
}
